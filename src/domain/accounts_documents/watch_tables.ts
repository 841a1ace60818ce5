import type { Landing, WatchedThreshold } from '../accounts/index.ts';
import type { Language } from '../basics/index.ts';
import { type Row, row, type Table, text } from '../document/index.ts';
import { formatAmount, formatDate, formatMoney } from '../typography/index.ts';
import { columns } from './saying.ts';
import { BUDGET_WORDING } from './wording/budget.ts';

/** Where each line lands at the year's end, and by which method. */
export function landingTable({ lines, expenses, income, result }: Landing, language: Language): Table {
	const words = BUDGET_WORDING[language];
	const amount = (cents: number) => formatAmount(cents, language);
	const side = (of: 'expense' | 'income', name: string, total: number): Row[] => [
		row('heading', name, '', '', amount(total)),
		...lines
			.filter((line) => line.side === of)
			.map((line) => row('line', line.label, words.methods[line.method], amount(line.done), amount(line.landing))),
	];
	return {
		type: 'table',
		id: 'landing-lines',
		caption: text(`${words.landing} (${words.inEuros})`),
		columns: columns([words.line, words.method], [words.done, words.lands]),
		rows: [
			...side('expense', words.expenses, expenses),
			...side('income', words.income, income),
			row('result', words.result, '', '', amount(result)),
		],
	};
}

/** The thresholds of the law, what a budget has of each, and where each is written. */
export function thresholdTable(thresholds: readonly WatchedThreshold[], language: Language): Table {
	const words = BUDGET_WORDING[language];
	const euros = (cents: number) => formatMoney(cents, language);
	return {
		type: 'table',
		id: 'threshold-list',
		caption: text(words.thresholdTable),
		columns: columns([words.threshold, words.duty, words.law], [words.reached, words.passed]),
		rows: thresholds.map(({ threshold: { base, amount, grants, duty, source, asOf }, amount: reached, passed, room }) =>
			row(
				'line',
				`${words.bases[base]} > ${euros(amount)}${grants === undefined ? '' : ` ${words.andGrants(euros(grants))}`}`,
				duty[language],
				`${source[language]} (${words.asOf(formatDate(asOf, language))})`,
				euros(reached),
				passed ? words.yes : words.room(euros(room)),
			),
		),
	};
}
