import {
	type AccountAmount,
	accountsOf,
	type Balances,
	type ChartMapping,
	throughMonth,
	toYearAccounts,
	type YearAccounts,
} from '../../../domain/accounts/index.ts';
import { type IsoDate, yearOf } from '../../../domain/basics/index.ts';
import { balancesOf, fiscalYears, type RecordReader } from '../../../store/index.ts';
import { budgetChart } from '../../accounts/index.ts';

/** What was spent and received in a year, and from what that is known. */
export interface Actual {
	readonly accounts: YearAccounts;
	/** The books, or the accounts that the record holds. */
	readonly from: 'entries' | 'record';
	/** The last day that it tells of. */
	readonly asOf: IsoDate;
	/** Of the books: the accounts behind a line. */
	readonly behind?: (heading: string, line: string) => readonly AccountAmount[];
	/** Of the books: what the year had by the end of a month, `2025-06`. */
	readonly through?: (month: string) => YearAccounts | undefined;
}

/** A year of the books, by the headings of a chart. */
function ofBooks(chart: ChartMapping, balances: Balances, year: Pick<YearAccounts, 'id' | 'year' | 'from' | 'to'>): Actual | undefined {
	const made = toYearAccounts(chart, balances, year);
	if (made === undefined || balances.to === undefined) return undefined;
	return {
		accounts: made.accounts,
		from: 'entries',
		asOf: balances.to,
		behind: made.behind,
		through: (month) => toYearAccounts(chart, throughMonth(balances, month), year)?.accounts,
	};
}

/** The actual accounts of a year: from the books where they have entries of it, else as the record holds them. */
export async function actualOf(
	record: RecordReader,
	all: readonly YearAccounts[],
	year: number,
	today: IsoDate,
): Promise<Actual | undefined> {
	const books = (await fiscalYears(record)).find(({ opens }) => yearOf(opens) === year);
	const chart = books === undefined ? undefined : await budgetChart(books.opens);
	if (books !== undefined && chart !== undefined) {
		const balances = await balancesOf(record, books.year);
		const span = { id: `${year}-actual`, year, from: books.opens, to: books.year };
		const made = balances.ok ? ofBooks(chart, balances.value, span) : undefined;
		if (made !== undefined) return made;
	}
	const accounts = accountsOf(all, year, 'actual');
	return accounts === undefined ? undefined : { accounts, from: 'record', asOf: today < accounts.to ? today : accounts.to };
}

/** The last actual accounts of before a year, likewise. */
export async function actualBefore(
	record: RecordReader,
	all: readonly YearAccounts[],
	year: number,
	today: IsoDate,
): Promise<Actual | undefined> {
	const known = [
		...all.filter(({ stage }) => stage === 'actual').map((one) => one.year),
		...(await fiscalYears(record)).map(({ opens }) => yearOf(opens)),
	];
	const latest = Math.max(...known.filter((one) => one < year));
	return Number.isFinite(latest) ? actualOf(record, all, latest, today) : undefined;
}
