import { randomBytes } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { inChunks } from '../chunks.ts';
import type { Tables } from '../tables.ts';
import { type Author, contentHash, entryHash, GENESIS, type Happening, type JournalEntry } from './entry.ts';
import { entriesNaming, type Rewrite, rewritingOf, writeAnew } from './rewriting.ts';

/** The journal as one transaction writes it. */
export interface JournalWriter {
	/**
	 * Waits until no other transaction writes to this association's journal; it is then this one's until it ends. What is
	 * read after this is what the last writer left.
	 */
	readonly lock: () => Promise<void>;
	/** Notes what happened. @returns the number that its entry will have */
	readonly note: (happening: Happening) => Promise<number>;
	/** What was noted so far, in order, written or not. */
	readonly noted: () => readonly Happening[];
	/**
	 * Puts earlier entries in other words, and notes which and how they stand now (`erasure.done`). What was noted before is
	 * written first, and rewritten too where it has to be.
	 * @param change.key of what the entries that note it are about
	 * @param change.naming only entries that hold one of these words, in lower case, are looked at
	 * @param change.rewrite the entry as it shall stand
	 * @param change.told said in the first of the entries that note it
	 * @returns the number of that entry, and how many were rewritten
	 */
	readonly rewrite: (change: Rewrite) => Promise<{ readonly seq: number; readonly entries: number }>;
	/** Writes what was noted. */
	readonly flush: () => Promise<void>;
}

/** The writer of an association's journal within a transaction. */
export function journalWriter(tx: Transaction<Tables>, association: string, author: Author): JournalWriter {
	const { actor, action, at } = author;
	const { kind, id, name } = actor;
	const noted: JournalEntry[] = [];
	const happened: Happening[] = [];
	let head: { readonly seq: number; readonly hash: string } | undefined;

	/** One statement makes the row where it is missing, locks it and reads what is committed last. */
	const locked = async () => {
		if (head !== undefined) return head;
		const row = await tx
			.insertInto('journal_head')
			.values({ association_id: association, seq: 0, hash: GENESIS })
			.onConflict((conflict) => conflict.column('association_id').doUpdateSet({ seq: (eb) => eb.ref('journal_head.seq') }))
			.returning(['seq', 'hash'])
			.executeTakeFirstOrThrow();
		head = { seq: Number(row.seq), hash: row.hash };
		return head;
	};

	const note: JournalWriter['note'] = async ({ event, key, before, after }) => {
		const last = await locked();
		const salt = randomBytes(16).toString('hex');
		const entry = {
			...{ seq: last.seq + 1, at, actor: { kind, id, name }, action, event, key, before, after, salt },
			concept: event.slice(0, event.indexOf('.')),
			contentHash: contentHash({ before, after, salt }),
			previousHash: last.hash,
		};
		const hash = entryHash(association, entry);
		noted.push({ ...entry, hash, erasedBy: null });
		happened.push({ event, key, before, after });
		head = { seq: entry.seq, hash };
		return entry.seq;
	};
	const flush = async () => {
		if (head === undefined || noted.length === 0) return;
		for (const chunk of inChunks(noted)) {
			await sql`insert into journal (association_id, seq, at, actor, action, event, concept, key, before, after, salt,
				content_hash, previous_hash, hash)
				select ${association}::text, seq, at, actor, action, event, concept, key, before, after, salt,
					"contentHash", "previousHash", hash
				from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as entry (seq bigint, at timestamptz, actor jsonb, action text,
					event text, concept text, key text, before jsonb, after jsonb, salt text, "contentHash" text, "previousHash" text,
					hash text)`.execute(tx);
		}
		noted.length = 0;
		await tx.updateTable('journal_head').set({ seq: head.seq, hash: head.hash }).where('association_id', '=', association).execute();
	};

	return {
		lock: async () => {
			await locked();
		},
		note,
		noted: () => happened,
		flush,
		rewrite: async ({ key, naming, rewrite, told }) => {
			await flush();
			const pairs = (await entriesNaming(tx, association, naming))
				.map((entry) => [entry, rewrite(entry)] as const)
				.filter(([entry, anew]) => entry !== anew);
			let first: number | undefined;
			for (const chunk of inChunks(pairs.length === 0 ? [undefined] : pairs)) {
				const some = chunk.filter((pair) => pair !== undefined);
				const rewritings = some.map(([, anew]) => rewritingOf(anew));
				const seq = await note({ event: 'erasure.done', key, before: null, after: { ...(first === undefined ? told : {}), rewritings } });
				first ??= seq;
				await flush();
				await writeAnew(
					tx,
					association,
					some.map(([, anew]) => anew),
					seq,
				);
			}
			return { seq: first ?? 0, entries: pairs.length };
		},
	};
}
