import type { AccountAmount, BalanceSheet, StatementRow } from '../accounts/index.ts';
import { compareAccounts, type MadeYearAccounts, result, sideTotal } from '../accounts/index.ts';
import type { Cents, Language } from '../basics/index.ts';
import { type Inline, type Row, row, type Table } from '../document/index.ts';
import { cell, columns, figure, inEuros, numbersOf, type Saying } from './saying.ts';

/** Whether a row has an amount, of either year. */
function says({ figure }: StatementRow): boolean {
	return figure !== undefined && (figure.amount !== 0 || (figure.previous ?? 0) !== 0);
}

/** Rows that say something: no line without an amount, no heading or total over nothing. Results are shown always. */
function shown(rows: readonly StatementRow[]): readonly StatementRow[] {
	const inside = (one: StatementRow) => one.kind === 'line' || one.kind === 'result';
	const sections = new Set(rows.filter((one) => inside(one) && says(one)).map(({ section }) => section));
	const kept = rows.filter((one) => {
		if (inside(one)) return says(one) || one.kind === 'result';
		return one.section === undefined ? says(one) : sections.has(one.section);
	});
	return kept.filter((one, index) => {
		const next = kept[index + 1];
		return one.kind !== 'heading' || one.level === 1 || (next !== undefined && inside(next) && next.level === 2);
	});
}

/** A row's first cell: lines under a heading inside a section are set off from those that follow them. */
function labelOf({ kind, level, label }: StatementRow, language: Language): string {
	return level === 2 && kind !== 'heading' ? `– ${label[language]}` : label[language];
}

/** How a row is set: headings inside a section are lighter than those of sections. */
function kindOf({ kind, level }: StatementRow): Row['kind'] {
	return kind === 'heading' && level === 2 ? 'line' : kind;
}

/** The amount of the year and that of the year before. */
function figureCells({ figure: of }: StatementRow, saying: Saying): readonly (readonly Inline[])[] {
	const { language } = saying;
	return [
		figure(cell(of?.amount, language), { accounts: numbersOf(of?.accounts ?? []) }, saying),
		figure(cell(of?.previous, language), { accounts: numbersOf(of?.previousAccounts ?? []), before: true }, saying),
	];
}

/** The income statement, or the liabilities of a balance sheet. */
export function statementTable(id: string, caption: string, rows: readonly StatementRow[], saying: Saying): Table {
	const { words, language, years } = saying;
	return {
		type: 'table',
		id,
		caption: inEuros(caption, saying),
		columns: columns([words.label], years),
		rows: shown(rows).map((one) => {
			return row(kindOf(one), labelOf(one, language), ...figureCells(one, saying).slice(0, years.length));
		}),
	};
}

/** Assets, with what was taken off those that lose value. */
export function assetsTable({ assets }: Pick<BalanceSheet, 'assets'>, saying: Saying): Table {
	const { words, language, years } = saying;
	const figures = [words.gross, words.deductions, ...years.map((year) => `${words.net} ${year}`)];
	return {
		type: 'table',
		id: 'assets',
		caption: inEuros(words.assets, saying),
		columns: columns([words.label], figures),
		rows: shown(assets).map((one) => {
			const cells = [cell(one.gross, language), cell(one.deductions, language), ...figureCells(one, saying)];
			return row(kindOf(one), labelOf(one, language), ...cells.slice(0, figures.length));
		}),
	};
}

/** A side of the table of headings, its total made equal to the other's by the result. */
export function headingsTable({ accounts, behind }: MadeYearAccounts, side: 'expense' | 'income', saying: Saying): Table {
	const { words, language, years } = saying;
	const surplus = result(accounts);
	const balancing = side === 'expense' ? Math.max(surplus, 0) : Math.max(-surplus, 0);
	const name = side === 'expense' ? words.expenses : words.income;
	const amount = (cents: Cents | undefined, ...some: readonly (readonly AccountAmount[])[]) =>
		figure(cell(cents, language), { accounts: numbersOf(some.flat()) }, saying);
	return {
		type: 'table',
		id: `headings-${side}`,
		caption: inEuros(name, saying),
		columns: columns([name], years.slice(0, 1)),
		rows: [
			...compareAccounts(accounts, undefined, side).flatMap(({ id, label, left, lines }): Row[] => [
				row('heading', `${id} – ${label}`, amount(left, ...lines.map((line) => behind(id, line.id)))),
				...lines.map((line) => row('line', line.label, amount(line.left, behind(id, line.id)))),
			]),
			...(balancing === 0 ? [] : [row('result', side === 'expense' ? words.surplus : words.deficit, cell(balancing, language))]),
			row('total', words.total, cell(sideTotal(accounts, side) + balancing, language)),
		],
	};
}
