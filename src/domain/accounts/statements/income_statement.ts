import type { AccountAmount, ChartMapping } from '../charts/index.ts';
import { isSection, linesOf } from '../charts/index.ts';
import type { Balances } from '../ledger/index.ts';
import { combined, figureOf, PlacedAccounts, placing } from './place.ts';
import { sectionRows } from './section.ts';
import type { StatementFigure, StatementRow } from './statement.ts';

/** Income and expenses of a year, the year before beside them. */
export interface IncomeStatement {
	readonly rows: readonly StatementRow[];
	/** Income less expenses, contributions in kind left out: a surplus is positive. */
	readonly result: StatementFigure;
	/** Accounts 6, 7, 86 and 87 that the mapping gives no line; amounts are debit less credit, in cents. */
	readonly leftOut: readonly AccountAmount[];
}

/** Accounts of expenses and income, and of contributions in kind; all others are the balance sheet's. */
export function isOfIncomeStatement({ account }: { readonly account: string }): boolean {
	return /^(?:6|7|86|87)/u.test(account);
}

/** The accounts that an income statement is made of. */
function accountsIn(balances: Balances): Balances['accounts'] {
	return balances.accounts.filter(isOfIncomeStatement);
}

/** The income statement of a year by the lines of a mapping. @returns undefined where the mapping has none */
export function incomeStatement(mapping: ChartMapping, balances: Balances, previous?: Balances): IncomeStatement | undefined {
	const model = mapping.incomeStatement;
	if (model === undefined) return undefined;
	const sections = model.filter(isSection);
	const sideOf = new Map(sections.flatMap((section) => linesOf([section]).map((line) => [line.id, section.side] as const)));
	const assign = placing(linesOf(sections));
	const sign = (line: string) => (sideOf.get(line) === 'expense' ? 1 : -1);
	const now = new PlacedAccounts(accountsIn(balances), assign, sign);
	const before = previous === undefined ? undefined : new PlacedAccounts(accountsIn(previous), assign, sign);
	const made = new Map(
		sections.map((section) => [
			section.id,
			sectionRows(section, ({ id }) => ({ kind: 'line', figure: figureOf(now.of(id), before?.of(id)) })),
		]),
	);
	const reckoned = (ids: readonly string[], result: boolean) =>
		combined(
			sections
				.filter(({ id }) => ids.includes(id))
				.map(({ id, side }) => ({
					sign: result && side === 'expense' ? -1 : 1,
					figure: made.get(id)?.total ?? figureOf([], undefined),
				})),
		);
	const rows = model.flatMap((row): readonly StatementRow[] => {
		if (isSection(row)) return made.get(row.id)?.rows ?? [];
		const { id, label, result, sum = [] } = row;
		return [
			{ id, label, kind: result === undefined ? 'total' : 'result', level: 1, figure: reckoned(result ?? sum, result !== undefined) },
		];
	});
	const counted = sections.filter(({ memo }) => memo !== true).map(({ id }) => id);
	return { rows, result: reckoned(counted, true), leftOut: now.leftOut };
}
