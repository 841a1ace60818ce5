import { type Cents, sumCents } from '../basics/index.ts';
import type { AccountHeading, YearAccounts, YearTotals } from './accounts.ts';
import { budgetInForce } from './versions.ts';

/** The sum of a heading's lines; undefined where no line has an amount. @returns cents */
export function sumOfLines(heading: AccountHeading): Cents | undefined {
	const amounts = heading.lines.flatMap((line) => (line.amount === undefined ? [] : [line.amount]));
	return amounts.length === 0 ? undefined : sumCents(amounts);
}

/** What a heading stands for in the totals: the amount announced, else the sum of its lines, else 0. @returns cents */
export function headingAmount(heading: AccountHeading): Cents {
	return heading.amount ?? sumOfLines(heading) ?? 0;
}

/** The sum of the headings of a side. @returns cents */
export function sideTotal(accounts: YearAccounts, side: AccountHeading['side']): Cents {
	return sumCents(accounts.headings.filter((heading) => heading.side === side).map(headingAmount));
}

/** Income less expenses: a surplus is positive. @returns cents */
export function result(accounts: YearAccounts): Cents {
	return sideTotal(accounts, 'income') - sideTotal(accounts, 'expense');
}

/**
 * The accounts of a year and stage. Of several budgets of a year it is the one that the assembly adopted, where one is
 * named and did; else the one in force.
 * @param assembly id of the assembly whose eyes it is seen with
 */
export function accountsOf(
	all: readonly YearAccounts[],
	year: number,
	stage: YearAccounts['stage'],
	assembly?: string,
): YearAccounts | undefined {
	if (stage === 'actual') return all.find((accounts) => accounts.year === year && accounts.stage === stage);
	const seen = all.find((one) => one.year === year && one.adopted !== undefined && one.adopted.assembly === assembly);
	return seen ?? budgetInForce(all, year);
}

/** One set of accounts for each year and stage, in the order of the record: of several budgets of a year the one in force. */
export function accountsInForce(all: readonly YearAccounts[]): readonly YearAccounts[] {
	return all.filter((one) => accountsOf(all, one.year, one.stage) === one);
}

/** One year of the history: as computed from its accounts where the record holds them, else as the history says. Cents. */
export interface HistoryYear {
	readonly year: number;
	readonly stage: YearAccounts['stage'];
	readonly expenses?: Cents;
	readonly income?: Cents;
}

/** Expenses and income by year, oldest first, one stage a year: the actual where there is one. */
export function history(accounts: readonly YearAccounts[], totals: readonly YearTotals[]): HistoryYear[] {
	const years = new Map<number, HistoryYear>();
	for (const { year, expenses, income } of totals) {
		years.set(year, {
			year,
			stage: 'actual',
			...(expenses === undefined ? {} : { expenses }),
			...(income === undefined ? {} : { income }),
		});
	}
	for (const stage of ['forecast', 'actual'] as const) {
		for (const one of accountsInForce(accounts).filter((candidate) => candidate.stage === stage)) {
			if (stage === 'forecast' && years.has(one.year)) continue;
			years.set(one.year, { year: one.year, stage, expenses: sideTotal(one, 'expense'), income: sideTotal(one, 'income') });
		}
	}
	return [...years.values()].sort((a, b) => a.year - b.year);
}
