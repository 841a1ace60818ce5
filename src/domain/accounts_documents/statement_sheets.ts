import { balanceOf, type LedgerLine, type StatementRow, type Statements, sidesOf } from '../accounts/index.ts';
import type { IsoDate, Language } from '../basics/index.ts';
import { centsCell, type Sheet, type SheetCell, textCell } from '../document/index.ts';
import { type AnalyticNames, NO_NAMES, namedShares } from './analytic_tables.ts';
import { WORDINGS } from './wording/index.ts';

/** Lines that the workbook's general ledger has at most: it is made in memory, and a sheet ends at 1 048 576 rows. */
export const MOST_SHEET_LINES = 100_000;

type Cells = readonly SheetCell[];

/** What a workbook of statements is made from. */
export interface StatementSheetsSource {
	readonly statements: Statements;
	/** Last day of the year before, where its figures stand beside. */
	readonly previousCloses?: IsoDate;
	/** What analytic codes stand for, where the association says so. */
	readonly analyticNames?: AnalyticNames;
	/** All lines of the year, for its general ledger; where they are more than {@link MOST_SHEET_LINES}, how many. */
	readonly lines?: readonly LedgerLine[] | number;
}

const dateCell = (value: IsoDate | ''): SheetCell => (value === '' ? undefined : { kind: 'date', value });

/** Rows of a statement, each with the amount of the year and of the year before. */
function rowsOf(rows: readonly StatementRow[], language: Language, before: boolean, gross = false): readonly Cells[] {
	return rows.map(({ label, figure, gross: taken, deductions }) => [
		textCell(label[language]),
		...(gross ? [centsCell(taken), centsCell(deductions)] : []),
		centsCell(figure?.amount),
		...(before ? [centsCell(figure?.previous)] : []),
	]);
}

/** The general ledger: each account's lines by date with what they come to so far, and what each is for. */
function ledgerSheet(lines: readonly LedgerLine[] | number, language: Language): Sheet {
	const words = WORDINGS[language].statements;
	// What is left out is said where it is looked for.
	if (typeof lines === 'number')
		return { name: words.sheets.ledger, headers: [words.sheets.ledger], rows: [[textCell(words.sheets.tooLong(lines, MOST_SHEET_LINES))]] };
	const sorted = lines.toSorted((a, b) =>
		a.account === b.account ? (a.date === b.date ? a.line - b.line : a.date < b.date ? -1 : 1) : a.account < b.account ? -1 : 1,
	);
	let [account, running] = ['', 0];
	return {
		name: words.sheets.ledger,
		headers: [
			...[words.account, words.accountLabel, words.sheets.date, words.sheets.journal, words.sheets.number, words.sheets.evidence],
			...[words.sheets.line, words.sheets.party, words.debit, words.credit, words.balance, words.sheets.lettering, words.code],
		],
		rows: sorted.map((line): Cells => {
			running = (line.account === account ? running : 0) + line.debit - line.credit;
			account = line.account;
			return [
				...[textCell(line.account), textCell(line.accountLabel), dateCell(line.date), textCell(line.journal), textCell(line.number)],
				...[textCell(line.evidence), textCell(line.label), textCell(line.auxiliaryLabel)],
				...[centsCell(line.debit), centsCell(line.credit), centsCell(running), textCell(line.lettering), textCell(line.analytic)],
			];
		}),
	};
}

/**
 * The statements of a year as sheets of a workbook, their amounts numbers: income statement, balance sheet, trial balance,
 * cash by month, results by analytic code, programme and funder, general ledger; the year before beside where it is known.
 */
export function statementSheets(
	{ statements, previousCloses, lines, analyticNames = NO_NAMES }: StatementSheetsSource,
	language: Language,
): readonly Sheet[] {
	const words = WORDINGS[language].statements;
	const { closes, incomeStatement, balanceSheet: sheet, trialBalance, cash, analytic } = statements;
	const before = previousCloses !== undefined;
	const years = [closes, ...(previousCloses === undefined ? [] : [previousCloses])];
	const total = (label: string, figure: NonNullable<typeof sheet>['totalAssets'], gross: boolean): Cells => [
		textCell(label),
		...(gross ? [undefined, undefined] : []),
		centsCell(figure.amount),
		...(before ? [centsCell(figure.previous)] : []),
	];
	return [
		...(incomeStatement === undefined
			? []
			: [{ name: words.incomeStatement, headers: [words.label, ...years], rows: rowsOf(incomeStatement.rows, language, before) }]),
		...(sheet === undefined
			? []
			: [
					{
						name: words.assets,
						headers: [words.label, words.gross, words.deductions, ...years],
						rows: [...rowsOf(sheet.assets, language, before, true), total(words.totalAssets, sheet.totalAssets, true)],
					},
					{
						name: words.liabilities,
						headers: [words.label, ...years],
						rows: [...rowsOf(sheet.liabilities, language, before), total(words.totalLiabilities, sheet.totalLiabilities, false)],
					},
				]),
		{
			name: words.trialBalance,
			headers: [
				words.account,
				words.accountLabel,
				words.openingBalance,
				words.debit,
				words.credit,
				words.debitBalance,
				words.creditBalance,
			],
			rows: trialBalance.classes
				.flatMap((one) => one.accounts)
				.map((one): Cells => {
					const sides = sidesOf(one);
					const moved = [balanceOf(one.opening), one.debit - one.opening.debit, one.credit - one.opening.credit, sides.debit, sides.credit];
					return [textCell(one.account), textCell(one.label), ...moved.map((cents) => centsCell(cents))];
				}),
		},
		...(cash.months.length === 0
			? []
			: [
					{
						name: words.cash,
						headers: [words.month, words.received, words.paid, words.balance],
						rows: cash.months.map(({ month, received, paid, balance }): Cells => {
							return [textCell(month), centsCell(received), centsCell(paid), centsCell(balance)];
						}),
					},
				]),
		...namedShares(analytic, analyticNames, words).map(({ caption, header, shares }) => ({
			name: caption,
			headers: [header, words.income, words.expenses, words.result],
			rows: shares.map(({ name, income, expenses }): Cells => {
				return [textCell(name), centsCell(income), centsCell(expenses), centsCell(income - expenses)];
			}),
		})),
		...(lines === undefined ? [] : [ledgerSheet(lines, language)]),
	];
}
