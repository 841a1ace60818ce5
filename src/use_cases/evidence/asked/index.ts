import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import type { KeptDocument } from '../../../domain/kept_documents/index.ts';
import { evidenceDocuments } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { type EvidenceFile, evidenceFiles } from '../files.ts';
import { evidenceOf } from '../inputs.ts';

/** The files that are the evidence of an entry or of a draft. */
export const readEvidence = defineQuery({
	name: 'accounts.read_evidence',
	permission: 'accounts.read',
	input: z.strictObject({ of: evidenceOf }),
	run: async ({ record }, { of }) => {
		const files: readonly EvidenceFile[] = (await evidenceDocuments(record, of)).flatMap((document: KeptDocument) =>
			evidenceFiles(document),
		);
		return ok(files);
	},
});
