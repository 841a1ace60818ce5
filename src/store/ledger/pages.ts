import { type RawBuilder, sql } from 'kysely';
import type { LedgerLine } from '../../domain/accounts/index.ts';
import type { Cents, IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader } from '../record/index.ts';
import { LINE_FIELDS, type LineRow, lineOf } from './columns.ts';

/** Which lines of a year; what is not given does not matter. */
export interface LineFilter {
	readonly year: IsoDate;
	readonly accounts?: readonly string[];
	/** A third party. */
	readonly auxiliary?: string;
	/** `2025-03`. */
	readonly month?: string;
	/** Lines that carry one of these analytic codes, or none and are of one of these accounts. */
	readonly analytic?: { readonly codes: readonly string[]; readonly uncoded: readonly string[] };
}

/** The place of a line in the general ledger, which is in the order of accounts, then of dates. */
export type LedgerPlace = Pick<LedgerLine, 'account' | 'date' | 'line'>;

/** A page of the general ledger, or of an auxiliary one. */
export interface StoredLedgerPage {
	readonly lines: readonly LedgerLine[];
	/** What the lines before the first, of its account, come to: debit less credit, cents. */
	readonly before: Cents;
	/** The last of the page, where others follow. */
	readonly next?: LedgerPlace;
	/** Of all lines that are asked for, on whatever page. Cents. */
	readonly total: { readonly lines: number; readonly debit: Cents; readonly credit: Cents };
}

function conditions(association: string, { year, accounts, auxiliary, month, analytic }: LineFilter): RawBuilder<unknown> {
	const all = [
		sql`association_id = ${association}`,
		sql`year = ${year}::date`,
		...(accounts === undefined ? [] : [sql`account in (select jsonb_array_elements_text(${JSON.stringify(accounts)}::jsonb))`]),
		...(auxiliary === undefined ? [] : [sql`auxiliary = ${auxiliary}`]),
		...(month === undefined ? [] : [sql`date >= ${`${month}-01`}::date`, sql`date < (${`${month}-01`}::date + interval '1 month')::date`]),
		...(analytic === undefined
			? []
			: [
					sql`(analytic in (select jsonb_array_elements_text(${JSON.stringify(analytic.codes)}::jsonb))
						or (analytic = '' and account in (select jsonb_array_elements_text(${JSON.stringify(analytic.uncoded)}::jsonb))))`,
				]),
	];
	return sql.join(all, sql` and `);
}

/** Lines by account and date, a page at a time. @param after the last of the page before */
export async function ledgerPage(
	{ tx, association }: RecordReader,
	filter: LineFilter,
	{ limit, after }: { readonly limit: number; readonly after?: LedgerPlace },
): Promise<StoredLedgerPage> {
	const those = conditions(association, filter);
	const from = after === undefined ? sql`` : sql` and (account, date, line) > (${after.account}, ${after.date}::date, ${after.line}::int)`;
	const { rows } = await sql<LineRow>`select ${LINE_FIELDS} from ledger_line where ${those}${from}
		order by account, date, line limit ${limit + 1}`.execute(tx);
	const lines = rows.slice(0, limit).map(lineOf);
	const [first, last] = [lines[0], lines.at(-1)];
	const sums = await sql<{ readonly lines: bigint; readonly debit: bigint; readonly credit: bigint; readonly before: bigint }>`
		select count(*) as lines, coalesce(sum(debit), 0)::bigint as debit, coalesce(sum(credit), 0)::bigint as credit,
			coalesce(sum(debit - credit) filter (where account = ${first?.account ?? ''}
				and (date, line) < (${first?.date ?? filter.year}::date, ${first?.line ?? 0}::int)), 0)::bigint as before
		from ledger_line where ${those}`.execute(tx);
	const [sum] = sums.rows;
	return {
		lines,
		before: Number(sum?.before ?? 0),
		...(rows.length > limit && last !== undefined ? { next: { account: last.account, date: last.date, line: last.line } } : {}),
		total: { lines: Number(sum?.lines ?? 0), debit: Number(sum?.debit ?? 0), credit: Number(sum?.credit ?? 0) },
	};
}

/** The lines of one entry. */
export async function entryLines({ tx, association }: RecordReader, year: IsoDate, entry: number): Promise<readonly LedgerLine[]> {
	const { rows } = await sql<LineRow>`select ${LINE_FIELDS} from ledger_line
		where association_id = ${association} and year = ${year}::date and entry = ${entry} order by line`.execute(tx);
	return rows.map(lineOf);
}

/** What a third party owes or is owed on an account: a line of the auxiliary trial balance. Cents. */
export interface PartySum extends Pick<LedgerLine, 'account' | 'auxiliary' | 'auxiliaryLabel' | 'debit' | 'credit'> {}

/** The third parties of a year with their sums, a page at a time. @param after the last of the page before */
export async function partyPage(
	{ tx, association }: RecordReader,
	year: IsoDate,
	{ limit, after }: { readonly limit: number; readonly after?: Pick<PartySum, 'account' | 'auxiliary'> },
): Promise<readonly PartySum[]> {
	const from = after === undefined ? sql`` : sql` and (account, auxiliary) > (${after.account}, ${after.auxiliary})`;
	const { rows } = await sql<Omit<PartySum, 'debit' | 'credit'> & { readonly debit: bigint; readonly credit: bigint }>`
		select account, auxiliary, max(auxiliary_label) as "auxiliaryLabel", sum(debit)::bigint as debit, sum(credit)::bigint as credit
		from ledger_line where association_id = ${association} and year = ${year}::date and auxiliary <> ''${from}
		group by account, auxiliary order by account, auxiliary limit ${limit}`.execute(tx);
	return rows.map((one) => ({ ...one, debit: Number(one.debit), credit: Number(one.credit) }));
}

/** Income and expenses of a year, cents; contributions in kind are no part of them. */
export interface YearSums {
	readonly year: IsoDate;
	readonly income: Cents;
	readonly expenses: Cents;
}

/** Income and expenses of every year of the books. */
export async function sumsByYear({ tx, association }: RecordReader): Promise<readonly YearSums[]> {
	const { rows } = await sql<{ readonly year: IsoDate; readonly income: bigint; readonly expenses: bigint }>`
		select year, coalesce(sum(credit - debit) filter (where account like '7%'), 0)::bigint as income,
			coalesce(sum(debit - credit) filter (where account like '6%'), 0)::bigint as expenses
		from ledger_line where association_id = ${association} group by year`.execute(tx);
	return rows.map(({ year, income, expenses }) => ({ year, income: Number(income), expenses: Number(expenses) }));
}
