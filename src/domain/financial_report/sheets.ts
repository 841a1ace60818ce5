import type { Language } from '../basics/index.ts';
import { centsCell, type Sheet, type SheetCell, textCell } from '../document/index.ts';
import type { FinancialReport } from './report.ts';
import { REPORT_WORDINGS, type ReportWording } from './wording/index.ts';

/** A side of the budget: headings and lines with what they amount to, so that a spreadsheet can go on from there. */
function budgetSheet(report: FinancialReport, words: ReportWording, side: 'expense' | 'income'): Sheet {
	const { year, budget } = report;
	const cells = (one: { readonly forecast?: number; readonly actual?: number; readonly gap: number; readonly previous?: number }) => [
		centsCell(one.forecast),
		centsCell(one.actual),
		centsCell(one.gap),
		centsCell(one.previous),
	];
	return {
		name: side === 'income' ? words.income : words.expenses,
		headers: [words.heading, words.item, words.forecast, `${words.actual} ${year}`, words.gap, `${words.actual} ${year - 1}`],
		rows: budget[side].flatMap((heading): readonly (readonly SheetCell[])[] => [
			[textCell(heading.id), textCell(heading.label), ...cells(heading)],
			...heading.lines.map((line) => [textCell(heading.id), textCell(`– ${line.label}`), ...cells(line)]),
		]),
	};
}

/** The figures of a report as sheets of a workbook: both sides of the budget, the allocation, the thresholds, the evidence drawn. */
export function reportSheets(report: FinancialReport, language: Language): readonly Sheet[] {
	const words = REPORT_WORDINGS[language];
	const { sample } = report;
	return [
		budgetSheet(report, words, 'income'),
		budgetSheet(report, words, 'expense'),
		{
			name: words.outcome,
			headers: [words.item, words.account, words.amount],
			rows: [
				[textCell(words.outcome), undefined, centsCell(report.result)],
				...report.allocation.map(({ to, account, amount }) => [textCell(words.parts[to]), textCell(account), centsCell(amount)]),
			],
		},
		{
			name: words.thresholds,
			headers: [words.threshold, words.amount, words.limit, words.duty],
			rows: report.thresholds.map(({ threshold, amount }) => [
				textCell(words.bases[threshold.base]),
				centsCell(amount),
				centsCell(threshold.amount),
				textCell(threshold.duty[language]),
			]),
		},
		...(sample === undefined
			? []
			: [
					{
						name: words.sampleTable,
						headers: [words.entry, words.date, words.evidence, words.label, words.amount, words.evidenceFiles],
						rows: sample.drawn.map(({ id, date, evidence, label, amount, files }): readonly SheetCell[] => [
							textCell(id),
							{ kind: 'date', value: date },
							textCell(evidence),
							textCell(label),
							centsCell(amount),
							textCell(files.length === 0 ? words.noFile : files.map(({ name }) => name).join(', ')),
						]),
					},
				]),
	];
}
