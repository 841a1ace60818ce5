import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { keptFile } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { mayRead } from './readable.ts';

/** A version of a document that one may read, with what the store knows of its file. */
export const findVersion = defineQuery({
	name: 'documents.find_version',
	permission: 'record.read_public',
	input: z.strictObject({ id: held(values.id), version: z.exactOptional(z.int().positive()) }),
	run: async ({ record, actor }, { id, version }) => {
		const nothing = refused(refusal('not-found', { key: id }));
		const document = (await record.get('document', { id }))?.value;
		if (document === undefined || !mayRead(actor, document)) return nothing;
		const named = version === undefined ? document.versions.at(-1) : document.versions[version - 1];
		if (named === undefined) return nothing;
		const file = await keptFile(record.tx, record.association, named.sha256);
		return file === undefined ? nothing : ok({ ...file, name: named.name });
	},
});
