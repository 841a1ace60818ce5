import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import type { KeptDocument } from '../../../domain/kept_documents/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { documentsWithEntries } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { documentsWithEditions } from '../../programmes/pictures.ts';
import { mayRead } from './readable.ts';

/** Later ones first; those without a date at the end. */
const byDate = (a: KeptDocument, b: KeptDocument) => {
	const [one, other] = [a, b].map(({ date, versions }) => date ?? versions.at(-1)?.addedOn ?? '');
	return (one ?? '') < (other ?? '') ? 1 : (one ?? '') > (other ?? '') ? -1 : 0;
};

/** The documents that one may read, the latest first; those that are shown with their entries or editions are left out. */
export const readDocuments = defineQuery({
	name: 'documents.read_documents',
	permission: 'record.read_public',
	input: z.strictObject({ assembly: z.exactOptional(held(values.id)) }),
	run: async ({ record, actor }, { assembly }) => {
		const elsewhere = [await documentsWithEntries(record), await documentsWithEditions(record)];
		const all = (await record.list('document')).map(({ value }) => value);
		return ok(
			all
				.filter(
					(one) =>
						mayRead(actor, one) && !elsewhere.some((ids) => ids.has(one.id)) && (assembly === undefined || one.assembly === assembly),
				)
				.sort(byDate),
		);
	},
});

/** A document that one may read, with the version to change it from. */
export const readDocument = defineQuery({
	name: 'documents.read_document',
	permission: 'record.read_public',
	input: z.strictObject({ id: held(values.id) }),
	run: async ({ record, actor }, key) => {
		const found = await record.get('document', key);
		if (found === undefined || !mayRead(actor, found.value)) return refused(refusal('not-found', { key: key.id }));
		return ok({ value: found.value, version: found.version });
	},
});
