import type { AssociationRecord } from '../../domain/record/index.ts';
import type { RecordReader } from './reader.ts';
import { loadRecord } from './whole.ts';

/** A record as it was read, and the last entry of the journal then. */
interface KeptRecord {
	readonly seq: number;
	readonly record: AssociationRecord;
}

/** What a sitting or a workshop does is in the journal alone, and changes nothing of the record. */
const ASIDE = ['sitting', 'workshop'];

/** The last entry of an association's journal, and whether an entry after one that was read has changed the record. */
async function changesSince({ tx, association }: RecordReader, seq: number): Promise<{ readonly seq: number; readonly changed: boolean }> {
	const row = await tx
		.selectFrom('journal_head')
		.select(({ exists, selectFrom }) => [
			'seq',
			exists(
				selectFrom('journal')
					.select('journal.seq')
					.where('journal.association_id', '=', association)
					.where('journal.seq', '>', BigInt(seq))
					.where('journal.concept', 'not in', ASIDE),
			).as('changed'),
		])
		.where('association_id', '=', association)
		.executeTakeFirst();
	return { seq: Number(row?.seq ?? 0), changed: row?.changed === true };
}

/**
 * The whole record of an association, read again only after something of it was written: a sitting changes many times a
 * minute, and its members do not. Within a transaction that has itself written, use {@link loadRecord}.
 * @returns the same object for as long as nothing was written; none where there is no such association
 */
export async function keptRecord(reader: RecordReader): Promise<AssociationRecord | undefined> {
	const key = `record ${reader.association}`;
	const kept = reader.kept.get(key) as KeptRecord | undefined;
	const { seq, changed } = await changesSince(reader, kept?.seq ?? 0);
	if (kept !== undefined && !changed && seq >= kept.seq) {
		reader.kept.set(key, { ...kept, seq } satisfies KeptRecord);
		return kept.record;
	}
	const record = await loadRecord(reader);
	// A moment before the one kept is not kept in its place.
	if (record !== undefined && seq >= (kept?.seq ?? 0)) reader.kept.set(key, { seq, record } satisfies KeptRecord);
	return record;
}
