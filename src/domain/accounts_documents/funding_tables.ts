import { FUNDING_STATE_NAMES, fundingByProgramme, fundingBySource, SOURCE_NAMES } from '../accounts/index.ts';
import type { Cents, Language } from '../basics/index.ts';
import { type Row, row, type Table, text } from '../document/index.ts';
import { formatAmount } from '../typography/index.ts';
import type { BudgetDocumentSource } from './budget.ts';
import { cell, columns } from './saying.ts';
import { BUDGET_WORDING } from './wording/budget.ts';

type Source = Pick<BudgetDocumentSource, 'budget' | 'funderName' | 'programmeName'>;

/** Every income of a budget by where it comes from: who pays, for which programme, and whether it is agreed. */
export function sourceTable({ budget, funderName, programmeName }: Source, language: Language): Table {
	const words = BUDGET_WORDING[language];
	const amount = (cents: Cents) => formatAmount(cents, language);
	return {
		type: 'table',
		id: 'funding-by-source',
		caption: text(`${words.bySource} (${words.inEuros})`),
		columns: columns([words.funder, words.programme, words.state], [words.amount]),
		rows: fundingBySource(budget).flatMap(({ source, lines, total }): Row[] => [
			row('heading', SOURCE_NAMES[source][language], '', '', amount(total)),
			...lines.map(({ label, funder, programme, funding, amount: own = 0 }) =>
				row(
					'line',
					funder === undefined || funderName(funder) === label ? label : `${funderName(funder)} – ${label}`,
					programme === undefined ? '' : programmeName(programme),
					funding === undefined ? words.untold : FUNDING_STATE_NAMES[funding][language],
					amount(own),
				),
			),
		]),
	};
}

/** The income of a budget by the programme that it pays for, and how sure it is. */
export function programmeTable({ budget, programmeName }: Source, language: Language): Table {
	const words = BUDGET_WORDING[language];
	return {
		type: 'table',
		id: 'funding-by-programme',
		caption: text(`${words.byProgramme} (${words.inEuros})`),
		columns: columns(
			[words.programme],
			[FUNDING_STATE_NAMES.secured[language], FUNDING_STATE_NAMES.asked[language], words.untold, words.total],
		),
		rows: fundingByProgramme(budget).map(({ programme, secured, asked, untold, total }) =>
			row(
				'line',
				programme === undefined ? words.noProgramme : programmeName(programme),
				...[secured, asked, untold, total].map((cents) => cell(cents, language)),
			),
		),
	};
}
