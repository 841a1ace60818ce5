import { z } from 'zod';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type DocumentVersion, fileNameFrom, type KeptDocument } from '../../domain/kept_documents/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { keptFile, type Stored } from '../../store/index.ts';
import type { ActionContext } from '../action.ts';
import { held } from '../inputs/index.ts';
import { freeId } from '../put_thing.ts';

/** A file that was kept beforehand, by its digest, and the name under which it was sent. */
export const sentFile = z.strictObject({ sha256: held(values.digest), name: z.string() });
export type SentFile = z.output<typeof sentFile>;

/** The version of a document that a kept file makes; refused where the file is not there. */
export async function versionOf({ record, today }: ActionContext, { sha256, name }: SentFile): Promise<Result<DocumentVersion, Refusal>> {
	const file = await keptFile(record.tx, record.association, sha256);
	const named = fileNameFrom(name);
	return file === undefined ? refused(refusal('file-missing', { name: named })) : ok({ ...file, name: named, addedOn: today });
}

/**
 * Adds a document with its first file: for an action that attaches one to something, in its own transaction.
 * @param idFrom the words that its id is made of; its title's where not given
 */
export async function addDocumentTo(
	context: ActionContext,
	about: Omit<KeptDocument, 'id' | 'versions'>,
	file: SentFile,
	idFrom = about.title,
): Promise<Result<Stored<'document'>, Refusal>> {
	const first = await versionOf(context, file);
	if (!first.ok) return first;
	const id = await freeId(context.record, 'document', idFrom);
	return context.record.put('document', { ...about, id, versions: [first.value] }, { against: 'nothing' });
}
