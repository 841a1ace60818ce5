import { headingAmount, sideTotal, type YearAccounts } from '../accounts/index.ts';
import { columns, countFindings } from '../accounts_documents/index.ts';
import { type Cents, sumCents } from '../basics/index.ts';
import { type Block, type Facts, type Inline, list, paragraph, row, type Section, section, text } from '../document/index.ts';
import { composeChart, tellProvision } from '../minutes/index.ts';
import { formatDate, formatMoney, formatShare } from '../typography/index.ts';
import { budgetTable } from './budget_table.ts';
import type { EvidenceFileName } from './report.ts';
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

/** The files of an entry, each leading to itself where the document says where that is; or that it has none. */
function fileNames(files: readonly EvidenceFileName[], { words, say, links }: Telling): readonly Inline[] {
	if (files.length === 0) return say(words.noFile);
	return files.flatMap((file, index): readonly Inline[] => [
		...(index === 0 ? [] : text(', ')),
		...(links === undefined ? text(file.name) : [{ type: 'link', href: links.file(file), children: text(file.name) } as const]),
	]);
}

/** What the auditor asks for, and the evidence that was drawn for it. */
export function auditSection(telling: Telling): Section {
	const { report, words, language, say, links } = telling;
	const { sample, entries, seed } = report;
	const needs = list(words.auditNeeds.map((need) => say(need)));
	if (sample === undefined || sample.drawn.length === 0)
		return section('audit', words.audit, [needs, paragraph(say(words.noSample), 'note')]);
	const { drawn, covered, total, interval, start } = sample;
	const without = drawn.filter(({ files }) => files.length === 0).length;
	const blocks: readonly Block[] = [
		needs,
		paragraph(say(words.sample(drawn.length, entries?.evidence.length ?? 0, formatShare(covered, total, language), seed))),
		paragraph(say(words.method(interval, start)), 'note'),
		...(without === 0 ? [] : [paragraph(say(words.withoutFiles(without)), 'note')]),
		{
			type: 'table',
			id: 'sample',
			caption: text(words.sampleTable),
			columns: [
				...columns([words.entry, words.date, words.evidence, words.label], [words.amount]),
				{ header: text(words.evidenceFiles), align: 'start' },
			],
			rows: drawn.map((one) =>
				row(
					'line',
					links === undefined ? one.id : [{ type: 'link', href: links.entry(one), children: text(one.id) }],
					formatDate(one.date, language),
					one.evidence,
					one.label,
					formatMoney(one.amount, language),
					fileNames(one.files, telling),
				),
			),
		},
	];
	return section('audit', words.audit, blocks);
}
