import type { Cents } from '../../basics/index.ts';
import { type AccountAmount, type ChartMapping, linesOf, type MappedLine } from '../charts/index.ts';
import { type Balances, balanceOf } from '../ledger/index.ts';
import { isOfIncomeStatement } from './income_statement.ts';
import { combined, figureOf, PlacedAccounts, placing, sumOf } from './place.ts';
import { type LineRow, sectionRows } from './section.ts';
import type { StatementFigure, StatementRow } from './statement.ts';

/** Assets and liabilities at the end of a year, the year before beside them. */
export interface BalanceSheet {
	readonly assets: readonly StatementRow[];
	readonly liabilities: readonly StatementRow[];
	readonly totalAssets: StatementFigure;
	readonly totalLiabilities: StatementFigure;
	/** Total assets less total liabilities; 0 where entries balance and no account is left out. Cents. */
	readonly gap: Cents;
	/** Accounts that neither this nor the income statement has a line for; amounts are debit less credit, in cents. */
	readonly leftOut: readonly AccountAmount[];
}

const ofBalanceSheet = (one: { readonly account: string }) => !isOfIncomeStatement(one);

/** The accounts whose balances are the result of the year: a surplus is positive. */
function resultOf(balances: Balances): readonly AccountAmount[] {
	return balances.accounts
		.filter(({ account }) => account.startsWith('6') || account.startsWith('7'))
		.map((one) => ({ account: one.account, label: one.label, amount: -balanceOf(one) }))
		.filter(({ amount }) => amount !== 0);
}

/** The balance sheet of a year by the lines of a mapping, before the result is allocated. @returns undefined where the mapping has none */
export function balanceSheet(mapping: ChartMapping, balances: Balances, previous?: Balances): BalanceSheet | undefined {
	const model = mapping.balanceSheet;
	if (model === undefined) return undefined;
	const assetLines = new Set(linesOf(model.assets).map(({ id }) => id));
	const assign = placing(linesOf([...model.assets, ...model.liabilities]));
	const sign = (line: string) => (assetLines.has(line) ? 1 : -1);
	const now = new PlacedAccounts(balances.accounts.filter(ofBalanceSheet), assign, sign);
	const before = previous === undefined ? undefined : new PlacedAccounts(previous.accounts.filter(ofBalanceSheet), assign, sign);
	const result = figureOf(resultOf(balances), previous === undefined ? undefined : resultOf(previous));
	const lineRow = (line: MappedLine): LineRow => {
		if (line.result === true) return { kind: 'result', figure: result };
		const { id, deductions } = line;
		const figure = figureOf(now.of(id), before?.of(id));
		if (deductions === undefined) return { kind: 'line', figure };
		return { kind: 'line', figure, gross: sumOf(now.gross(id)), deductions: -sumOf(now.deductions(id)) };
	};
	const assets = model.assets.map((section) => sectionRows(section, lineRow));
	const liabilities = model.liabilities.map((section) => sectionRows(section, lineRow));
	const all = (sections: readonly { readonly total: StatementFigure }[]) =>
		combined(sections.map(({ total }) => ({ sign: 1, figure: total })));
	const [totalAssets, totalLiabilities] = [all(assets), all(liabilities)];
	return {
		assets: assets.flatMap(({ rows }) => rows),
		liabilities: liabilities.flatMap(({ rows }) => rows),
		totalAssets,
		totalLiabilities,
		gap: totalAssets.amount - totalLiabilities.amount,
		leftOut: now.leftOut,
	};
}
