import { type Actor, may } from '../../domain/access/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import type { OpenKept } from '../../dossier/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { loadRecord, readFileBytes, type Store } from '../../store/index.ts';

/** The whole record of an association, as it stands at one moment: what a dossier holds. */
export async function exportRecord(store: Store, association: string, actor: Actor): Promise<Result<AssociationRecord, Refusal>> {
	if (!may(actor, 'record.read')) return refused(refusal('forbidden'));
	const record = await store.read(association, loadRecord);
	return record === undefined ? refused(refusal('not-found', { key: association })) : ok(record);
}

/** The files of the documents of an exported record. Whoever has had the record may have them. */
export function exportedFiles(store: Store, association: string): OpenKept {
	return (sha256) => readFileBytes(store, association, sha256);
}
