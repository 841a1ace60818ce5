import { sql } from 'kysely';
import { type Balances, type FecLine, Ledger, type LedgerRefusal } from '../../domain/accounts/index.ts';
import type { IsoDate, Result } from '../../domain/basics/index.ts';
import type { RecordReader } from '../record/index.ts';

/** Some lines added up. */
interface Sum extends Pick<FecLine, 'account' | 'accountLabel' | 'auxiliary' | 'auxiliaryLabel' | 'journal' | 'journalLabel'> {
	readonly analytic: string;
	readonly date: IsoDate;
	readonly last: IsoDate;
	readonly lines: bigint;
	readonly debit: bigint;
	readonly credit: bigint;
}

/** Sums as one line. */
function asLine(sum: Omit<Sum, 'analytic' | 'last' | 'lines'>): FecLine {
	return {
		...{ number: '', evidence: '', evidenceDate: '', label: '', lettering: '', letteringDate: '', validatedOn: '' },
		...{ currencyAmount: '', currency: '' },
		...sum,
		debit: Number(sum.debit),
		credit: Number(sum.credit),
	};
}

/** The sums of a year of the books; the database adds up, so that what is read does not grow with the lines. */
export async function balancesOf({ tx, association }: RecordReader, year: IsoDate): Promise<Result<Balances, LedgerRefusal>> {
	const ledger = new Ledger();
	const those = sql`association_id = ${association} and year = ${year}::date`;
	const { rows } = await sql<Sum>`select account, account_label as "accountLabel", '' as auxiliary, '' as "auxiliaryLabel",
			journal, journal_label as "journalLabel", analytic, min(date) as date, max(date) as last, count(*) as lines,
			sum(debit)::bigint as debit, sum(credit)::bigint as credit
		from ledger_line where ${those}
		group by account, account_label, journal, journal_label, analytic, date_trunc('month', date::timestamp) order by min(line)`.execute(tx);
	for (const { analytic, lines, last, ...sum } of rows) ledger.takeSum(asLine(sum), analytic, Number(lines), last);
	const parties = await sql<Omit<Sum, 'analytic' | 'last' | 'lines'>>`select account, account_label as "accountLabel", auxiliary,
			auxiliary_label as "auxiliaryLabel", '' as journal, '' as "journalLabel", min(date) as date,
			sum(debit)::bigint as debit, sum(credit)::bigint as credit
		from ledger_line where ${those} and auxiliary <> ''
		group by account, account_label, auxiliary, auxiliary_label order by min(line)`.execute(tx);
	for (const sum of parties.rows) ledger.takeParty(asLine(sum));
	return ledger.balances();
}
