import { assigner, type Taker } from './assign.ts';
import { type AccountPattern, type ChartMapping, isSection, linesOf } from './chart_mapping.ts';

/** Tells whether an account has a place in a mapping: in its income statement, its balance sheet or its headings. */
export function knownAccounts({ incomeStatement = [], balanceSheet, headings = [] }: ChartMapping): (account: string) => boolean {
	const taker = (patterns: readonly AccountPattern[]): Taker<true> => ({ patterns, target: true });
	const sections = [...incomeStatement.filter(isSection), ...(balanceSheet?.assets ?? []), ...(balanceSheet?.liabilities ?? [])];
	const assign = assigner([
		...linesOf(sections).flatMap(({ accounts, deductions = [] }) => [taker(accounts), taker(deductions)]),
		...headings.flatMap(({ lines }) => lines.map(({ accounts }) => taker(accounts))),
	]);
	return (account) => assign(account, true) === true || assign(account, false) === true;
}
