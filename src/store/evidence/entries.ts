import { sql } from 'kysely';
import type { Cents, IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader } from '../record/index.ts';

/** Entries fetched at a time. */
const BATCH = 2000;

/** An entry as a list of evidence names it. */
export interface EntryWithEvidence {
	readonly entry: number;
	readonly journal: string;
	readonly number: string;
	readonly date: IsoDate;
	readonly evidence: string;
	readonly label: string;
	/** The sum of its debits. Cents. */
	readonly amount: Cents;
}

/** All entries of a year in the order of the books, each once. Memory holds one batch. */
export async function* entriesInOrder({ tx, association }: RecordReader, year: IsoDate): AsyncGenerator<EntryWithEvidence> {
	await sql`declare listed no scroll cursor for select entry, min(journal) as journal, min(number) as number, min(date) as date,
			min(evidence) as evidence, min(label) as label, sum(debit)::bigint as amount
		from ledger_line where association_id = ${association} and year = ${year}::date group by entry order by entry`.execute(tx);
	for (;;) {
		const { rows } = await sql<
			Omit<EntryWithEvidence, 'amount'> & { readonly amount: bigint }
		>`fetch ${sql.raw(String(BATCH))} from listed`.execute(tx);
		for (const { amount, ...rest } of rows) yield { ...rest, amount: Number(amount) };
		if (rows.length < BATCH) break;
	}
	await sql`close listed`.execute(tx);
}
