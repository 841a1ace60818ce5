import { sql } from 'kysely';
import type { Cents, IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader } from '../record/index.ts';

/** An entry that charges expenses, by what its evidence is found with. */
export interface ExpenseEntry {
	/** Journal and number, filled with zeros so that their order is that of the numbers: `BQ 000012`. */
	readonly id: string;
	/** Its number in its year. */
	readonly entry: number;
	readonly date: IsoDate;
	readonly evidence: string;
	readonly label: string;
	/** What it charges to accounts 6, taken-back amounts subtracted. Cents. */
	readonly amount: Cents;
}

/** The entries of a year that charge expenses, in the order of the books. */
export async function expenseEntries({ tx, association }: RecordReader, year: IsoDate): Promise<readonly ExpenseEntry[]> {
	const { rows } = await sql<Omit<ExpenseEntry, 'amount'> & { readonly amount: bigint }>`
		select entry, min(journal) || ' ' || lpad(min(number), greatest(6, length(min(number))), '0') as id, min(date) as date,
			min(evidence) as evidence, min(label) as label, sum(debit - credit)::bigint as amount
		from ledger_line where association_id = ${association} and year = ${year}::date and account like '6%'
		group by entry having sum(debit - credit) > 0 order by entry`.execute(tx);
	return rows.map(({ amount, ...rest }) => ({ ...rest, amount: Number(amount) }));
}
