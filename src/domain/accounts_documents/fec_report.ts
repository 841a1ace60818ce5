import { type FecFindings, type FecReport, readFecName } from '../accounts/index.ts';
import { type Language, SEVERITIES, type Severity } from '../basics/index.ts';
import { type Block, type DocumentTree, type Facts, list, paragraph, row, section, type Table, text } from '../document/index.ts';
import { formatCount, formatDate, formatMoney, frenchSpacing } from '../typography/index.ts';
import { WORDINGS, type Wording } from './wording/index.ts';

/** Findings of a severity, each counted. */
export function countFindings(report: FecReport, severity: Severity): number {
	return report.findings.filter((one) => one.severity === severity).reduce((sum, one) => sum + one.count, 0);
}

function facts(report: FecReport, words: Wording['fec'], language: Language): Facts {
	const { form, from, to } = report;
	const count = (number: number) => formatCount(number, language);
	const items: (readonly [string, string])[] = [
		[words.entries, count(report.entries)],
		[words.lines, count(form.lines)],
		...(form.skipped === 0 ? [] : [[words.unread, count(form.skipped)] as const]),
		...(from === undefined || to === undefined
			? []
			: [[words.period, words.span(formatDate(from, language), formatDate(to, language))] as const]),
		[words.debit, formatMoney(report.debit, language)],
		[words.credit, formatMoney(report.credit, language)],
		[words.encoding, form.encoding.toUpperCase()],
		[words.separator, words.separators[form.separator]],
		[words.amounts, words.forms[form.amounts]],
	];
	return { type: 'facts', items: items.map(([term, description]) => ({ term: text(term), description: text(description) })) };
}

function summary(report: FecReport, words: Wording['fec'], language: Language): Table {
	return {
		type: 'table',
		id: 'findings',
		caption: text(words.summary),
		columns: [
			{ header: text(words.code), align: 'start' },
			{ header: text(words.what), align: 'start' },
			{ header: text(words.severity), align: 'start' },
			{ header: text(words.count), align: 'end' },
		],
		rows: report.findings.map((one) =>
			row('line', one.code, one.title[language], words.severities[one.severity], formatCount(one.count, language)),
		),
	};
}

function details(one: FecFindings, words: Wording['fec'], language: Language): Block {
	const say = (generated: string) => text(language === 'fr' ? frenchSpacing(generated) : generated);
	const rest = one.count - one.shown.length;
	const told = one.shown.map(({ line, message }) =>
		line === undefined
			? text(message[language])
			: say(`${words.line} ${formatCount(line, language)}${language === 'fr' ? ' :' : ':'} ${message[language]}`),
	);
	return section(one.code.toLowerCase(), `${one.code} – ${one.title[language]}`, [
		list(rest === 0 ? told : [...told, text(words.more(rest))]),
		paragraph(say(`${words.source}${language === 'fr' ? ' :' : ':'} ${one.source[language]}`), 'note'),
	]);
}

/** The check of a FEC as a document: what the file holds, what was found, each finding with its line and its source. */
export function composeFecReport(report: FecReport, language: Language): DocumentTree {
	const words = WORDINGS[language].fec;
	const fileName = report.fileName ?? words.unnamed;
	const name = readFecName(fileName);
	const lead =
		report.form.status === 'refused'
			? words.refused
			: report.findings.length === 0
				? words.clean
				: words.lead(countFindings(report, 'error'), countFindings(report, 'warning'), countFindings(report, 'notice'));
	const groups = SEVERITIES.flatMap((severity) => {
		const some = report.findings.filter((one) => one.severity === severity);
		return some.length === 0
			? []
			: [
					section(
						`${severity}s`,
						words.groups[severity],
						some.map((one) => details(one, words, language)),
					),
				];
	});
	return {
		kind: 'fecReport',
		language,
		title: text(words.title),
		subtitle: text(fileName),
		metadata: {
			title: `${words.title} – ${fileName}`,
			author: name?.siren ?? '',
			subject: words.title,
			keywords: words.keywords,
			date: name?.closes ?? report.to ?? '1970-01-01',
			fileName: `${words.fileName}${name === undefined ? '' : `-${name.siren}-${name.closes}`}`,
		},
		children: [
			paragraph(text(language === 'fr' ? frenchSpacing(lead) : lead), 'lead'),
			...(report.form.status === 'refused' ? [] : [facts(report, words, language)]),
			...(report.findings.length === 0 ? [] : [summary(report, words, language)]),
			...groups,
		],
	};
}
