import type { AccountHeading, AccountLine, YearAccounts } from '../accounts.ts';
import { assigner } from '../charts/assign.ts';
import type { AccountAmount, ChartMapping, HeadingLine } from '../charts/index.ts';
import type { Balances } from '../ledger/index.ts';
import { isOfIncomeStatement } from './income_statement.ts';
import { type Place, PlacedAccounts, sumOf } from './place.ts';

/** Accounts of a year by heading, as minutes, charts and budgets use them, and where each figure comes from. */
export interface MadeYearAccounts {
	readonly accounts: YearAccounts;
	/** The accounts behind a line. */
	readonly behind: (heading: string, line: string) => readonly AccountAmount[];
	/** Accounts 6 and 7 that no line takes; amounts are debit less credit, in cents. */
	readonly leftOut: readonly AccountAmount[];
}

const isMemo = ({ account }: { readonly account: string }) => account.startsWith('8');
const keyOf = (heading: string, line: string) => `${heading}\t${line}`;

/**
 * The sums of a year as its accounts by heading: each line has the balance of its accounts, and no amount where they
 * come to nothing; a heading none of whose lines has one is left out. Contributions in kind (86, 87) are no part of it.
 * @param year what of the accounts the sums do not tell
 * @returns undefined where the mapping has no headings
 */
export function toYearAccounts(
	mapping: ChartMapping,
	balances: Balances,
	year: Pick<YearAccounts, 'id' | 'year' | 'from' | 'to'>,
): MadeYearAccounts | undefined {
	const { headings } = mapping;
	if (headings === undefined) return undefined;
	const sides = new Map(headings.flatMap(({ id, side, lines }) => lines.map((line) => [keyOf(id, line.id), side] as const)));
	const assign = assigner<Place>(
		headings.flatMap((heading) =>
			heading.lines.map(({ id, accounts }) => ({ patterns: accounts, target: { line: keyOf(heading.id, id), deduction: false } })),
		),
	);
	const accounts = balances.accounts.filter((one) => isOfIncomeStatement(one) && !isMemo(one));
	const placed = new PlacedAccounts(accounts, assign, (line) => (sides.get(line) === 'expense' ? 1 : -1));
	const behind = (heading: string, line: string) => placed.of(keyOf(heading, line));
	const lineOf = (heading: string, { accounts: _patterns, ...line }: HeadingLine): AccountLine => {
		const some = behind(heading, line.id);
		return some.length === 0 ? line : { ...line, amount: sumOf(some) };
	};
	return {
		accounts: {
			...year,
			stage: 'actual',
			headings: headings
				.map(({ lines, ...heading }): AccountHeading => ({ ...heading, lines: lines.map((line) => lineOf(heading.id, line)) }))
				.filter(({ lines }) => lines.some(({ amount }) => amount !== undefined)),
		},
		behind,
		leftOut: placed.leftOut,
	};
}
