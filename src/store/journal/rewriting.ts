import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { digest } from './canonical.ts';
import type { JournalEntry } from './entry.ts';
import { entryOf } from './entry_row.ts';

/** What a later entry says of one that was put in other words. */
export interface Rewriting {
	readonly seq: number;
	/** The hash that chains the entry, which stays. */
	readonly hash: string;
	/** Digest of the entry as it stands now. */
	readonly stands: string;
}

/** How entries are put in other words; see {@link JournalWriter.rewrite}. */
export interface Rewrite {
	readonly key: string;
	readonly naming: readonly string[];
	/** The entry as it shall stand; itself where it stays as it is. */
	readonly rewrite: (entry: JournalEntry) => JournalEntry;
	readonly told: Readonly<Record<string, unknown>>;
}

function standing({ erasedBy: _, ...entry }: JournalEntry): string {
	return digest(entry);
}

export function rewritingOf(anew: JournalEntry): Rewriting {
	return { seq: anew.seq, hash: anew.hash, stands: standing(anew) };
}

/** Whether an entry stands as a later one says that it does. */
export function vouchedFor(entry: JournalEntry, rewriting: Rewriting | undefined): boolean {
	return rewriting !== undefined && rewriting.hash === entry.hash && rewriting.stands === standing(entry);
}

/** Each entry that was ever put in other words, as the last of those that did so says. */
export async function rewritingsOf(tx: Kysely<Tables>, association: string): Promise<ReadonlyMap<number, Rewriting>> {
	const rows = await tx
		.selectFrom('journal')
		.select(['seq', 'after'])
		.where('association_id', '=', association)
		.where('event', '=', 'erasure.done')
		.where('concept', '=', 'erasure')
		.orderBy('seq')
		.execute();
	const found = new Map<number, Rewriting>();
	for (const { seq, after } of rows) {
		const { rewritings = [] } = (after ?? {}) as { readonly rewritings?: readonly Rewriting[] };
		// An entry vouches only for those before it.
		for (const one of rewritings) if (one.seq < Number(seq)) found.set(one.seq, one);
	}
	return found;
}

/** A word as it stands within JSON. */
const inJson = (word: string) => JSON.stringify(word).slice(1, -1);

/** The entries that hold one of some words, whatever case, in order; those that vouch for others hold nothing of anyone. */
export async function entriesNaming(tx: Kysely<Tables>, association: string, words: readonly string[]): Promise<readonly JournalEntry[]> {
	const { rows } = await sql<Record<string, unknown>>`select * from journal
		where association_id = ${association} and concept <> 'erasure' and exists (
			select from jsonb_array_elements_text(${JSON.stringify(words.map(inJson))}::jsonb) word (said)
			where strpos(lower(concat(actor, ' ', key, ' ', before, ' ', after)), lower(word.said)) > 0)
		order by seq`.execute(tx);
	return rows.map((row) => entryOf(row as never));
}

/** Writes entries as they shall stand. @param erasedBy the number of the entry that vouches for them */
export async function writeAnew(
	tx: Transaction<Tables>,
	association: string,
	entries: readonly JournalEntry[],
	erasedBy: number,
): Promise<void> {
	if (entries.length === 0) return;
	await sql`update journal set actor = anew.actor, key = anew.key, before = anew.before, after = anew.after, salt = null,
		erased_by = ${erasedBy}::bigint
		from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as anew (seq bigint, actor jsonb, key text, before jsonb, after jsonb)
		where journal.association_id = ${association} and journal.seq = anew.seq`.execute(tx);
}
