import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { contentHash, entryHash, GENESIS, type JournalEntry } from './entry.ts';
import { entryOf } from './entry_row.ts';
import { type Rewriting, rewritingsOf, vouchedFor } from './rewriting.ts';

/** What is wrong with the first entry that does not hold. */
export type Broken =
	/** An entry is missing before this one. */
	| 'gap'
	/** It does not follow the entry before it. */
	| 'previous'
	/** What it says happened is not what was noted. */
	| 'content'
	/** When, who or what it is about is not what was noted. */
	| 'entry'
	/** It says that someone was erased from it, and the entry that would vouch for what it says now does not. */
	| 'erased'
	/** What was erased from it has come back. */
	| 'restored'
	/** The journal does not end where it was left: entries are missing after this one. */
	| 'end';

/** What walking a chain finds. */
export type Verdict =
	| {
			readonly status: 'whole';
			readonly entries: number /** Of the last entry. */;
			readonly head: string /** Entries that someone was erased from. */;
			readonly erased: number;
	  }
	| { readonly status: 'broken'; readonly seq: number; readonly what: Broken };

/** Entries read at a time. */
const BATCH = 1000;

/** Entries of an association after one of them, in order. @param after 0: from the first */
export async function entriesAfter(
	tx: Kysely<Tables>,
	association: string,
	after: number,
	limit = BATCH,
): Promise<readonly JournalEntry[]> {
	const rows = await tx
		.selectFrom('journal')
		.selectAll()
		.where('association_id', '=', association)
		.where('seq', '>', BigInt(after))
		.orderBy('seq')
		.limit(limit)
		.execute();
	return rows.map(entryOf);
}

interface Before {
	readonly seq: number;
	readonly hash: string;
}

function judge(association: string, entry: JournalEntry, before: Before, rewriting: Rewriting | undefined): Broken | undefined {
	if (entry.seq !== before.seq + 1) return 'gap';
	if (entry.previousHash !== before.hash) return 'previous';
	if (entry.erasedBy !== null) return vouchedFor(entry, rewriting) ? undefined : 'erased';
	if (rewriting !== undefined) return 'restored';
	if (contentHash(entry) !== entry.contentHash) return 'content';
	return entryHash(association, entry) === entry.hash ? undefined : 'entry';
}

/** Walks an association's journal from its first entry to its last. @returns the first entry that does not hold, if one does not */
export async function verifyJournal(tx: Kysely<Tables>, association: string): Promise<Verdict> {
	let last = { seq: 0, hash: GENESIS };
	let erased = 0;
	const rewritings = await rewritingsOf(tx, association);
	for (;;) {
		const entries = await entriesAfter(tx, association, last.seq);
		for (const entry of entries) {
			const what = judge(association, entry, last, rewritings.get(entry.seq));
			if (what !== undefined) return { status: 'broken', seq: entry.seq, what };
			if (entry.erasedBy !== null) erased++;
			last = entry;
		}
		if (entries.length < BATCH) break;
	}
	const head = await tx.selectFrom('journal_head').select(['seq', 'hash']).where('association_id', '=', association).executeTakeFirst();
	if ((head?.hash ?? GENESIS) !== last.hash) return { status: 'broken', seq: last.seq, what: 'end' };
	return { status: 'whole', entries: last.seq, head: last.hash, erased };
}
