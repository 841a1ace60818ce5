import { type AccountHeading, type BudgetFigures, compareBudget, sideTotal, type YearAccounts } from '../accounts/index.ts';
import type { Cents, Language } from '../basics/index.ts';
import { type Row, row, type Table, text } from '../document/index.ts';
import { formatAmount, formatDate } from '../typography/index.ts';
import type { DoneYear } from './budget.ts';
import { columns } from './saying.ts';
import { BUDGET_WORDING } from './wording/budget.ts';

/** A budget with what was done beside it. */
export interface SideBySide {
	readonly forecast: YearAccounts;
	readonly actual: DoneYear | undefined;
	readonly previous: DoneYear | undefined;
}

const SIDES = ['expense', 'income'] as const;

function compared({ forecast, actual, previous }: SideBySide, side: AccountHeading['side']) {
	const behind = actual?.behind;
	return compareBudget(
		{ forecast, actual: actual?.accounts, previous: previous?.accounts, ...(behind === undefined ? {} : { behind }) },
		side,
	);
}

/** One side of a budget: the forecast, the last actual accounts with the difference, and the year to date with what is left. */
export function budgetTable(years: SideBySide, side: AccountHeading['side'], language: Language): Table {
	const words = BUDGET_WORDING[language];
	const { forecast, actual, previous } = years;
	const amount = (cents: Cents | undefined) => (cents === undefined ? '' : formatAmount(cents, language));
	const amounts = (of: Pick<BudgetFigures, 'forecast' | 'actual' | 'previous'>) => [
		amount(of.forecast),
		...(previous === undefined ? [] : [amount(of.previous), amount((of.forecast ?? 0) - (of.previous ?? 0))]),
		...(actual === undefined ? [] : [amount(of.actual), amount((of.forecast ?? 0) - (of.actual ?? 0))]),
	];
	const rows = compared(years, side).flatMap((heading): Row[] => [
		row('heading', `${heading.id} – ${heading.label}`, ...amounts(heading)),
		...heading.lines.map((line) => row('line', line.label, ...amounts(line))),
	]);
	const total = (of: DoneYear | undefined) => (of === undefined ? 0 : sideTotal(of.accounts, side));
	const sums = { forecast: sideTotal(forecast, side), previous: total(previous), actual: total(actual) };
	const name = side === 'expense' ? words.expenses : words.income;
	return {
		type: 'table',
		id: `budget-${side}`,
		caption: text(`${name} (${words.inEuros})`),
		columns: columns(
			[name],
			[
				words.forecast(String(forecast.year)),
				...(previous === undefined ? [] : [words.actual(String(previous.accounts.year)), words.difference]),
				...(actual === undefined ? [] : [words.toDate(String(forecast.year), formatDate(actual.asOf, language)), words.gap]),
			],
		),
		rows: [...rows, row('total', words.total, ...amounts(sums))],
	};
}

/** The lines whose actual amount is not the forecast's, with the accounts whose entries make it; none without entries. */
export function gapsTable(years: SideBySide, language: Language): Table | undefined {
	const words = BUDGET_WORDING[language];
	if (years.actual?.behind === undefined) return undefined;
	const lines = SIDES.flatMap((side) => compared(years, side).flatMap((heading) => heading.lines)).filter(
		({ gap, behind }) => gap !== 0 && behind.length > 0,
	);
	if (lines.length === 0) return undefined;
	return {
		type: 'table',
		id: 'budget-gaps',
		caption: text(`${words.gaps} (${words.inEuros})`),
		columns: columns([words.line, words.accounts], [words.difference]),
		rows: lines.map(({ label, gap, behind }) =>
			row(
				'line',
				label,
				behind.map((one) => `${one.account} ${one.label} (${formatAmount(one.amount, language)})`).join(', '),
				formatAmount(gap, language),
			),
		),
	};
}
