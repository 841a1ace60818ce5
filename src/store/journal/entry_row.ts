import type { JournalTable } from '../tables.ts';
import type { JournalEntry } from './entry.ts';

/** A row of the journal as an entry. */
export function entryOf(row: { readonly [K in keyof JournalTable]: unknown }): JournalEntry {
	const { seq, content_hash, previous_hash, erased_by, association_id: _, ...rest } = row;
	const erasedBy = erased_by === null ? null : Number(erased_by);
	return { ...rest, seq: Number(seq), contentHash: content_hash, previousHash: previous_hash, erasedBy } as unknown as JournalEntry;
}
