import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { schema, values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { editThing } from '../edit_thing.ts';
import { held, heldShape } from '../inputs/index.ts';
import { kept, removeThing, version } from '../put_thing.ts';
import { addDocumentTo, sentFile, versionOf } from './attach.ts';

const MAY = { permission: 'documents.write' } as const;
const byId = z.strictObject({ id: held(values.id) });
const { title, kind, access, date, year, assembly } = heldShape(schema.document);
const said = z.strictObject({ title, kind, access, date, year, assembly });

/** Adds a document with its first file. */
export const addDocument = defineAction({
	name: 'documents.add_document',
	...MAY,
	input: z.strictObject({ value: said, file: sentFile }),
	run: async (context, { value, file }) => {
		const put = await addDocumentTo(context, value, file);
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Adds a version to a document; the earlier ones stay to be read. */
export const addVersion = defineAction({
	name: 'documents.add_version',
	...MAY,
	input: z.strictObject({ key: byId, version, file: sentFile }),
	run: async (context, { key, version: against, file }) => {
		const present = await context.record.get('document', key);
		if (present === undefined) return refused(refusal('not-found', { key: key.id }));
		const next = await versionOf(context, file);
		if (!next.ok) return next;
		const value = { ...present.value, versions: [...present.value.versions, next.value] };
		const put = await context.record.put('document', value, { against });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Changes what is said of a document, and who may read it. */
export const editDocument = editThing('documents.edit_document', 'document', byId, {
	...MAY,
	fields: ['title', 'kind', 'access', 'date', 'year', 'assembly'],
});

/** Takes a document away with all its versions; the journal keeps their digests. */
export const removeDocument = removeThing('documents.remove_document', 'document', byId, MAY);
