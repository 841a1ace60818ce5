import { may } from '../../domain/access/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import type { OpenKept } from '../../dossier/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { type Author, keepFile, keptFile, type Store } from '../../store/index.ts';
import { mediaTypeOf } from '../kept_documents/index.ts';
import type { DossierBooks } from '../ledger/books_dossier.ts';
import { clearPictures } from './clear_pictures.ts';
import { type ImportPlan, type ImportRequest, importRecord, planImport } from './import_record.ts';

/** What an import of a record with its files does. */
export interface WholePlan extends ImportPlan {
	/** Files of pictures that are kept without what a camera wrote into them, by their places in the dossier. */
	readonly cleared: readonly string[];
}

/** Keeps the files of a record's documents that the store does not have yet. */
export async function keepFilesOf(store: Store, record: AssociationRecord, open: OpenKept, author: Author): Promise<Result<null, Refusal>> {
	const { id } = record.association;
	for (const { sha256 } of record.documents.flatMap(({ versions }) => versions)) {
		if ((await store.read(id, ({ tx }) => keptFile(tx, id, sha256))) !== undefined) continue;
		const kept = await keepFile(store, id, author, open(sha256), mediaTypeOf);
		if (!kept.ok) return kept;
	}
	return ok(null);
}

/** What importing a record with the files of its documents would do; nothing is written. */
export async function planWhole(
	store: Store,
	record: AssociationRecord,
	open: OpenKept,
	request: ImportRequest,
	books?: DossierBooks,
): Promise<Result<WholePlan, Refusal>> {
	if (!may(request.actor, 'record.write')) return refused(refusal('forbidden'));
	const clear = await clearPictures(record, open);
	if (!clear.ok) return clear;
	const planned = await planImport(store, clear.value.record, request, books);
	return planned.ok ? ok({ ...planned.value, cleared: clear.value.cleared }) : planned;
}

/**
 * Imports a record with the files of its documents: first the files that the store does not have, then the record, in one
 * transaction that finds them there. Where the record is refused, files that nothing names are forgotten a day later.
 */
export async function importWhole(
	store: Store,
	record: AssociationRecord,
	open: OpenKept,
	{ actor, now = new Date().toISOString() }: ImportRequest,
	books?: DossierBooks,
): Promise<Result<WholePlan, Refusal>> {
	if (!may(actor, 'record.write')) return refused(refusal('forbidden'));
	const clear = await clearPictures(record, open);
	if (!clear.ok) return clear;
	const kept = await keepFilesOf(store, clear.value.record, clear.value.open, { actor, action: 'record.import', at: now });
	if (!kept.ok) return kept;
	const done = await importRecord(store, clear.value.record, { actor, now }, books);
	return done.ok ? ok({ ...done.value, cleared: clear.value.cleared }) : done;
}
