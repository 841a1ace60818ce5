import { type BudgetFigures, sideTotal } from '../accounts/index.ts';
import { columns } from '../accounts_documents/index.ts';
import type { Cents } from '../basics/index.ts';
import { row, type Table, text } from '../document/index.ts';
import { formatAmount } from '../typography/index.ts';
import type { Telling } from './telling.ts';

/** A side of the budget beside what was done, and beside the year before: heading by heading, line by line. */
export function budgetTable({ report, words, language }: Telling, side: 'expense' | 'income'): Table {
	const { forecast, previous, accounts, year } = report;
	const name = side === 'expense' ? words.expenses : words.income;
	const figures = [
		...(forecast === undefined ? [] : [words.forecast]),
		`${words.actual} ${year}`,
		...(forecast === undefined ? [] : [words.gap]),
		...(previous === undefined ? [] : [`${words.actual} ${year - 1}`]),
	];
	const written = (amount: Cents | undefined) => (amount === undefined ? '' : formatAmount(amount, language));
	const cells = (one: Omit<BudgetFigures, 'change'>) => [
		...(forecast === undefined ? [] : [written(one.forecast)]),
		written(one.actual),
		...(forecast === undefined ? [] : [written(one.gap)]),
		...(previous === undefined ? [] : [written(one.previous)]),
	];
	const [planned, done] = [forecast === undefined ? 0 : sideTotal(forecast, side), sideTotal(accounts, side)];
	return {
		type: 'table',
		id: `budget-${side}`,
		caption: text(`${name} (${words.inEuros})`),
		columns: columns([words.item], figures),
		rows: [
			...report.budget[side].flatMap((heading) => [
				row('heading', `${heading.id} – ${heading.label}`, ...cells(heading)),
				...heading.lines
					.filter((line) => [line.forecast, line.actual, line.previous].some((amount) => amount !== undefined && amount !== 0))
					.map((line) => row('line', line.label, ...cells(line))),
			]),
			row(
				'total',
				words.total,
				...cells({
					forecast: planned,
					actual: done,
					gap: done - planned,
					...(previous === undefined ? {} : { previous: sideTotal(previous, side) }),
				}),
			),
		],
	};
}
