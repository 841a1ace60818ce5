import { headingAmount, sideTotal, type YearAccounts } from '../accounts/index.ts';
import { columns, countFindings } from '../accounts_documents/index.ts';
import { type Cents, sumCents } from '../basics/index.ts';
import { type Block, type Facts, list, paragraph, row, type Section, section, text } from '../document/index.ts';
import { composeChart, tellProvision } from '../minutes/index.ts';
import { formatDate, formatMoney, formatShare } from '../typography/index.ts';
import { budgetTable } from './budget_table.ts';
import type { Telling } from './telling.ts';

/** The result, and the draft of the resolution that allocates it. */
export function resultSection({ report, words, language, say }: Telling): Section {
	const { result, allocation, accounts } = report;
	const date = formatDate(accounts.to, language);
	const outcome = result === 0 ? words.even : result > 0 ? words.surplus(result) : words.deficit(-result);
	return section('result', words.result, [
		paragraph(say(outcome), 'lead'),
		section('draft-resolution', words.draft, [
			paragraph(say(result === 0 ? words.evenResolution(date) : words.resolution(date, result)), 'decision'),
			...(result === 0 ? [] : [list(allocation.map((part) => say(words.allocated(part))))]),
			...(result > 0 ? [paragraph(say(words.choice), 'note')] : []),
		]),
	]);
}

function headingsTotal(accounts: YearAccounts, id: string): Cents {
	return sumCents(accounts.headings.filter((heading) => heading.id === id).map(headingAmount));
}

/** Totals with what they were the year before, and the shares that boards ask about. */
export function keyFiguresSection({ report, words, language, say }: Telling): Section {
	const { accounts, previous, result, entries, year } = report;
	const [income, expenses] = [sideTotal(accounts, 'income'), sideTotal(accounts, 'expense')];
	const beside = (now: Cents, before: Cents | undefined) => {
		if (before === undefined) return formatMoney(now, language);
		const sign = now >= before ? '+' : '';
		const change = `${sign}${formatMoney(now - before, language)}`;
		const share = `${sign}${formatShare(now - before, before, language)}`;
		return `${formatMoney(now, language)} (${words.change(before, year - 1, change, share)})`;
	};
	const pairs: (readonly [string, string])[] = [
		[words.income, beside(income, previous === undefined ? undefined : sideTotal(previous, 'income'))],
		[words.expenses, beside(expenses, previous === undefined ? undefined : sideTotal(previous, 'expense'))],
		[words.outcome, formatMoney(result, language)],
		[words.grants, formatShare(headingsTotal(accounts, '74'), income, language)],
		[words.pay, formatShare(headingsTotal(accounts, '64'), expenses, language)],
	];
	const cash = entries?.statements.cash.months.at(-1)?.balance;
	if (cash !== undefined) pairs.push([words.cash, formatMoney(cash, language)]);
	const funds = entries?.statements.dedicatedFunds?.funds ?? [];
	if (funds.length > 0) pairs.push([words.funds, formatMoney(sumCents(funds.map(({ closing }) => closing)), language)]);
	const items: Facts['items'] = pairs.map(([term, description]) => ({ term: text(term), description: say(description) }));
	const from = entries === undefined ? words.typed : words.traced(entries.mapping.title[language]);
	return section('key-figures', words.keyFigures, [{ type: 'facts', items }, paragraph(say(from), 'note')]);
}

/** The charts of the year: the same as in the minutes. */
export function chartsSection({ report, words, language }: Telling): readonly Section[] {
	const shown = { presented: { activityYears: [], accountsYear: report.year, budgetYear: report.forecast?.year ?? report.year + 1 } };
	const charts = (['history', 'key-items', 'funding', 'forecast-actual'] as const).flatMap(
		(name) => composeChart(report.record, shown, name, language) ?? [],
	);
	return charts.length === 0 ? [] : [section('charts', words.charts, charts)];
}

/** The budget beside what was done. */
export function budgetSection(telling: Telling): Section {
	const { report, words, say } = telling;
	return section('budget', words.budget, [
		...(report.forecast === undefined ? [paragraph(say(words.noBudget), 'note')] : []),
		budgetTable(telling, 'income'),
		budgetTable(telling, 'expense'),
	]);
}

/** What was set aside, the profit-sharing bonus first among it. */
export function provisionsSection({ report, words, language, say }: Telling): Section {
	const { provisions, record } = report;
	const told = provisions.map((provision) => say(`${tellProvision(record, provision, language)}.`));
	return section('provisions', words.provisions, told.length === 0 ? [paragraph(say(words.noProvision))] : [list(told)]);
}

/** Each threshold with what the year has of it, the duty that it brings and its source. */
export function thresholdsSection({ report, words, language, say }: Telling): Section {
	return section('thresholds', words.thresholds, [
		{
			type: 'table',
			id: 'thresholds-table',
			caption: say(words.thresholdsTable),
			columns: [
				...columns([words.threshold], [words.amount, words.limit]),
				{ header: text(words.state), align: 'start' },
				{ header: text(words.duty), align: 'start' },
			],
			rows: report.thresholds.map(({ threshold, amount, passed, room }) =>
				row(
					'line',
					say(words.bases[threshold.base]),
					formatMoney(amount, language),
					formatMoney(threshold.amount, language),
					say(passed ? words.passed : words.notPassed(room)),
					say(`${threshold.duty[language]} (${words.asOf(threshold.source[language], formatDate(threshold.asOf, language))})`),
				),
			),
		},
	]);
}

/** What does not add up: of the record, and of the files that the entries came with. */
export function checksSection({ report, words, language, say }: Telling): Section {
	const files = (report.entries?.reports ?? []).flatMap((one) => {
		const errors = countFindings(one, 'error');
		return errors === 0 ? [] : [say(words.files(errors, one.fileName ?? ''))];
	});
	const found = report.findings.map(({ severity, message, source }) =>
		say(`${words.severities[severity]} – ${message[language]} (${source[language]})`),
	);
	const all = [...files, ...found];
	return section('checks', words.checks, all.length === 0 ? [paragraph(say(words.clean))] : [list(all)]);
}

/** What the auditor asks for, and the evidence that was drawn for it. */
export function auditSection({ report, words, language, say }: Telling): Section {
	const { sample, entries, seed } = report;
	const needs = list(words.auditNeeds.map((need) => say(need)));
	if (sample === undefined || sample.drawn.length === 0)
		return section('audit', words.audit, [needs, paragraph(say(words.noSample), 'note')]);
	const { drawn, covered, total, interval, start } = sample;
	const blocks: readonly Block[] = [
		needs,
		paragraph(say(words.sample(drawn.length, entries?.evidence.length ?? 0, formatShare(covered, total, language), seed))),
		paragraph(say(words.method(interval, start)), 'note'),
		{
			type: 'table',
			id: 'sample',
			caption: text(words.sampleTable),
			columns: columns([words.entry, words.date, words.evidence, words.label], [words.amount]),
			rows: drawn.map(({ id, date, evidence, label, amount }) =>
				row('line', id, formatDate(date, language), evidence, label, formatMoney(amount, language)),
			),
		},
	];
	return section('audit', words.audit, blocks);
}
