import { accountsOf, fundingBySource, headingAmount, history, SOURCE_NAMES, sideTotal, type YearAccounts } from '../accounts/index.ts';
import type { Assembly, ChartName } from '../assembly/index.ts';
import { type Cents, type Language, sumCents } from '../basics/index.ts';
import { type Chart, type Column, type Figure, type Row, row, text } from '../document/index.ts';
import { countMembers } from '../members/index.ts';
import { readInline } from '../narrative/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { formatChange, formatCount, formatMoney, formatShare, frenchSpacing } from '../typography/index.ts';
import { type Wording, wording } from './wording/index.ts';

/** What a unit block stands for: 50 000 €. */
const BLOCK: Cents = 5_000_000;

interface Draft {
	readonly title: string;
	readonly chart: Chart;
	readonly headers: readonly string[];
	readonly rows: readonly Row[];
	readonly parts: readonly string[];
}

interface Request extends ChartYears {
	readonly record: AssociationRecord;
	readonly language: Language;
	readonly words: Wording;
}

type Drawer = (request: Request) => Draft | undefined;

const money = (cents: Cents | undefined, language: Language) => (cents === undefined ? '' : formatMoney(cents, language));

/** Expenses and income by year: as many years as the record has, and no more. */
const drawHistory: Drawer = ({ record, language, words }) => {
	const years = history(record.accounts, record.yearTotals);
	if (years.length === 0) return undefined;
	const label = (year: (typeof years)[number]) =>
		year.stage === 'forecast' ? words.charts.forecastYear(String(year.year)) : String(year.year);
	return {
		title: words.charts.history,
		chart: {
			kind: 'grouped-columns',
			unit: 'cents',
			series: [
				{ id: 'expenses', label: words.expenses },
				{ id: 'income', label: words.income },
			],
			groups: years.map((year) => ({ label: label(year), values: [year.expenses ?? null, year.income ?? null] })),
		},
		headers: [words.charts.year, words.expenses, words.income],
		rows: years.map((year) => row('line', label(year), money(year.expenses, language), money(year.income, language))),
		parts: years.map(
			(year) => `${label(year)}, ${words.expenses} ${money(year.expenses, language)}, ${words.income} ${money(year.income, language)}`,
		),
	};
};

/** The headings of the year's accounts as blocks of 50 000 €, expenses first, each side from the largest. */
const drawKeyItems: Drawer = ({ accounts, language, words }) => {
	if (accounts === undefined) return undefined;
	const items = (['expense', 'income'] as const).flatMap((side) =>
		accounts.headings
			.filter((heading) => heading.side === side && headingAmount(heading) > 0)
			.map((heading) => ({ label: `${heading.id} – ${heading.label}`, value: headingAmount(heading), side }))
			.sort((a, b) => b.value - a.value),
	);
	return {
		title: words.charts.keyItems(String(accounts.year)),
		chart: { kind: 'unit-blocks', block: BLOCK, rows: items },
		headers: [words.charts.item, words.charts.side, words.charts.amount],
		rows: items.map((item) =>
			row('line', readInline(item.label, language), item.side === 'expense' ? words.expenses : words.income, money(item.value, language)),
		),
		parts: items.map((item) => `${item.label} ${money(item.value, language)}`),
	};
};

/** Income by where it comes from; what no line tells the source of stands with the others. */
const drawFunding: Drawer = ({ accounts, language, words }) => {
	if (accounts === undefined) return undefined;
	const bars = fundingBySource(accounts).map(({ source, total }) => ({ label: SOURCE_NAMES[source][language], value: total }));
	const total = sumCents(bars.map((bar) => bar.value));
	if (bars.length === 0 || total <= 0) return undefined;
	const share = (value: Cents) => formatShare(value, total, language);
	return {
		title: words.charts.funding(String(accounts.year)),
		chart: { kind: 'bars', unit: 'cents', bars: bars.map((bar) => ({ ...bar, note: share(bar.value) })) },
		headers: [words.charts.source, words.charts.amount, words.charts.share],
		rows: [
			...bars.map((bar) => row('line', bar.label, money(bar.value, language), share(bar.value))),
			row('total', words.total, money(total, language), share(total)),
		],
		parts: bars.map((bar) => `${bar.label} ${money(bar.value, language)} (${share(bar.value)})`),
	};
};

/** Expenses and income, what is forecast beside what was. */
const drawForecastActual: Drawer = ({ accounts, budget, language, words }) => {
	if (accounts === undefined || budget === undefined) return undefined;
	const series = [
		{ id: 'actual', label: words.actual(String(accounts.year)) },
		{ id: 'forecast', label: words.forecast(String(budget.year)) },
	];
	const groups = (['expense', 'income'] as const).map((side) => ({
		label: side === 'expense' ? words.expenses : words.income,
		values: [sideTotal(accounts, side), sideTotal(budget, side)],
	}));
	return {
		title: words.charts.forecastActual(String(budget.year), String(accounts.year)),
		chart: { kind: 'grouped-columns', unit: 'cents', series, groups },
		headers: [words.charts.side, ...series.map((one) => one.label)],
		rows: groups.map((group) => row('line', group.label, ...group.values.map((value) => money(value, language)))),
		parts: groups.map(
			(group) => `${group.label}, ${series.map((one, index) => `${one.label} ${money(group.values[index], language)}`).join(', ')}`,
		),
	};
};

const drawMemberships: Drawer = ({ record, membershipYear, language, words }) => {
	if (membershipYear === undefined) return undefined;
	const counts = countMembers(record, membershipYear);
	if (counts.length === 0) return undefined;
	const name = (count: (typeof counts)[number]) => (language === 'en' ? count.category.nameEn : undefined) ?? count.category.name;
	const change = (count: (typeof counts)[number]) => (count.change === undefined ? '' : formatChange(count.change, language));
	const total = counts.reduce((sum, count) => sum + count.count, 0);
	return {
		title: words.charts.memberships(String(membershipYear)),
		chart: {
			kind: 'bars',
			unit: 'members',
			bars: counts.map((count) => ({
				label: name(count),
				value: count.count,
				...(count.change === undefined ? {} : { note: change(count) }),
			})),
		},
		headers: [words.category, words.members, words.change],
		rows: [
			...counts.map((count) => row('line', readInline(name(count), language), formatCount(count.count, language), change(count))),
			row('total', words.total, formatCount(total, language), ''),
		],
		parts: counts.map((count) => `${name(count)} ${formatCount(count.count, language)}`),
	};
};

const DRAWERS: { readonly [Name in ChartName]: Drawer } = {
	history: drawHistory,
	'key-items': drawKeyItems,
	funding: drawFunding,
	'forecast-actual': drawForecastActual,
	memberships: drawMemberships,
};

/** The years that a chart is drawn from. */
export interface ChartYears {
	readonly accounts: YearAccounts | undefined;
	readonly budget: YearAccounts | undefined;
	readonly membershipYear: number | undefined;
}

/**
 * A chart of the record with its table and its alternative text, for the years that an assembly was shown; without an
 * assembly, for the latest years on record.
 * @returns undefined where the record has nothing to draw it from
 */
export function composeChart(
	record: AssociationRecord,
	assembly: (Pick<Assembly, 'presented'> & Partial<Pick<Assembly, 'id'>>) | undefined,
	name: ChartName,
	language: Language,
): Figure | undefined {
	const latest = (stage: YearAccounts['stage']) => Math.max(...record.accounts.filter((one) => one.stage === stage).map((one) => one.year));
	const accountsYear = assembly === undefined ? latest('actual') : assembly.presented.accountsYear;
	const budgetYear = assembly === undefined ? latest('forecast') : assembly.presented.budgetYear;
	const years: ChartYears = {
		accounts: accountsYear === undefined ? undefined : accountsOf(record.accounts, accountsYear, 'actual'),
		budget: budgetYear === undefined ? undefined : accountsOf(record.accounts, budgetYear, 'forecast', assembly?.id),
		membershipYear: assembly === undefined ? Math.max(...record.memberships.map((one) => one.year)) : assembly.presented.membershipYear,
	};
	return composeChartOf(record, years, name, language);
}

/** The same for the years given. */
export function composeChartOf(record: AssociationRecord, years: ChartYears, name: ChartName, language: Language): Figure | undefined {
	const words = wording(language);
	const draft = DRAWERS[name]({ record, language, words, ...years });
	if (draft === undefined) return undefined;
	const spaced = (generated: string) => (language === 'fr' ? frenchSpacing(generated) : generated);
	const columns: Column[] = draft.headers.map((header, index) => ({
		header: text(header),
		align: index === 0 || (name === 'key-items' && index === 1) ? 'start' : 'end',
	}));
	return {
		type: 'figure',
		id: `chart-${name}`,
		title: text(spaced(draft.title)),
		alternative: spaced(words.charts.alternative(draft.title, draft.parts.join(' ; '))),
		chart: draft.chart,
		table: { type: 'table', id: `chart-${name}-table`, caption: text(spaced(draft.title)), columns, rows: draft.rows },
	};
}
