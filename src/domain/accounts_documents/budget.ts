import {
	type AccountAmount,
	BUDGET_STATE_NAMES,
	type BudgetState,
	type Landing,
	result,
	sideTotal,
	type WatchedThreshold,
	type YearAccounts,
} from '../accounts/index.ts';
import type { IsoDate, Language } from '../basics/index.ts';
import { type Block, type DocumentTree, type Figure, list, paragraph, section, text } from '../document/index.ts';
import { formatAmount, formatDate, formatMoney, frenchSpacing } from '../typography/index.ts';
import { budgetTable, gapsTable, type SideBySide } from './budget_tables.ts';
import { programmeTable, sourceTable } from './funding_tables.ts';
import { landingTable, thresholdTable } from './watch_tables.ts';
import { BUDGET_WORDING } from './wording/budget.ts';

/** What was done in a year, and until when that is known. */
export interface DoneYear {
	readonly accounts: YearAccounts;
	/** The books, or the accounts that the record holds. */
	readonly from: 'entries' | 'record';
	readonly asOf: IsoDate;
	/** Of the books: the accounts behind a line. */
	readonly behind?: (heading: string, line: string) => readonly AccountAmount[];
}

/** What a document about a budget is made from. */
export interface BudgetDocumentSource {
	readonly association: string;
	readonly budget: YearAccounts;
	readonly state: BudgetState;
	/** The day of the assembly that adopted it, and the number of its resolution. */
	readonly adopted?: { readonly on: IsoDate; readonly resolution: number };
	/** The same year as it went so far, and the last before it. */
	readonly actual?: DoneYear;
	readonly previous?: DoneYear;
	/** Null where the year is not running, or nothing of it is known. */
	readonly landing: Landing | null;
	readonly thresholds: readonly WatchedThreshold[];
	readonly funderName: (id: string) => string;
	readonly programmeName: (id: string) => string;
}

/** The notes of a budget's lines, each with its line and amount. */
function notesOf({ headings }: YearAccounts, language: Language): readonly string[] {
	return headings.flatMap(({ lines }) =>
		lines.flatMap(({ label, amount, note }) =>
			note === undefined ? [] : [`${label}${amount === undefined ? '' : ` (${formatAmount(amount, language)})`} : ${note}`],
		),
	);
}

/** A budget as a document: its table beside the years, why, who funds what, charts, where the year lands, the thresholds of the law. */
export function composeBudget(source: BudgetDocumentSource & { readonly figures: readonly Figure[] }, language: Language): DocumentTree {
	const { association, budget, state, adopted, actual, previous, landing, thresholds, figures } = source;
	const words = BUDGET_WORDING[language];
	const spaced = (generated: string) => (language === 'fr' ? frenchSpacing(generated) : generated);
	const say = (generated: string) => text(spaced(generated));
	const euros = (cents: number) => formatMoney(cents, language);
	const balance = result(budget);
	const title = words.title(String(budget.year));
	const years: SideBySide = { forecast: budget, actual, previous };
	const notes = notesOf(budget, language);
	const gaps = gapsTable(years, language);
	const standing =
		adopted === undefined
			? BUDGET_STATE_NAMES[state][language]
			: words.adopted(String(adopted.resolution), formatDate(adopted.on, language));
	const stated =
		balance === 0
			? words.balanced(euros(sideTotal(budget, 'expense')))
			: balance > 0
				? words.surplus(euros(balance))
				: words.deficit(euros(-balance));
	const landed = (one: Landing, asOf: IsoDate): Block =>
		section('landing', words.landing, [
			paragraph(say(words.landingLead(formatDate(asOf, language), euros(one.expenses), euros(one.income), euros(one.result))), 'lead'),
			landingTable(one, language),
			paragraph(say(words.landingMethods), 'note'),
		]);
	const children: readonly Block[] = [
		paragraph(say(stated), 'lead'),
		...(actual === undefined
			? []
			: [paragraph(say(actual.from === 'entries' ? words.fromEntries(formatDate(actual.asOf, language)) : words.fromRecord), 'note')]),
		section('budget', words.table, [budgetTable(years, 'expense', language), budgetTable(years, 'income', language)]),
		...(notes.length === 0 ? [] : [section('why', words.notes, [list(notes.map(say))])]),
		...(gaps === undefined ? [] : [section('gaps', words.gaps, [gaps])]),
		section('funding', words.funding, [sourceTable(source, language), programmeTable(source, language)]),
		...(figures.length === 0 ? [] : [section('charts', words.charts, figures)]),
		...(landing === null || actual === undefined ? [] : [landed(landing, actual.asOf)]),
		section('thresholds', words.thresholds, [paragraph(say(words.thresholdsLead)), thresholdTable(thresholds, language)]),
	];
	return {
		kind: 'budget',
		language,
		title: text(title),
		subtitle: say([association, standing].join(', ')),
		metadata: {
			title: `${title} – ${association}`,
			author: association,
			subject: title,
			keywords: words.keywords,
			date: adopted?.on ?? budget.from,
			fileName: words.fileName(budget.id),
		},
		children,
	};
}
