import type { ChartMapping, FecReport, Statements } from '../accounts/index.ts';
import { result } from '../accounts/index.ts';
import type { Cents, IsoDate, Language } from '../basics/index.ts';
import { type Block, type DocumentTree, paragraph, section, text } from '../document/index.ts';
import { formatDate, formatMoney, frenchSpacing } from '../typography/index.ts';
import { type AnalyticNames, NO_NAMES, namedShares, sharesTable } from './analytic_tables.ts';
import { countFindings } from './fec_report.ts';
import { cashTable, dedicatedFundsTable, leftOutTable, trialBalanceTable } from './ledger_tables.ts';
import type { Saying } from './saying.ts';
import { assetsTable, headingsTable, statementTable } from './statement_tables.ts';
import { WORDINGS } from './wording/index.ts';

/** What a document of statements is made from. */
export interface StatementsSource {
	readonly statements: Statements;
	readonly mapping: ChartMapping;
	/** Whose accounts they are, as far as is known. */
	readonly association: string;
	/** Last day of the year before, where its figures stand beside. */
	readonly previousCloses?: IsoDate;
	/** The checks of the files that the figures were read from. */
	readonly reports: readonly FecReport[];
	/** What analytic codes stand for, where the association says so. */
	readonly analyticNames?: AnalyticNames;
	/** Where the entries behind a figure are shown, in a document that is read where they are. */
	readonly link?: Saying['link'];
}

/** A fiscal year by its name: `2017`, or `2017-2018` where it runs over two. */
function yearName(opens: IsoDate, closes: IsoDate): string {
	const [from, to] = [opens.slice(0, 4), closes.slice(0, 4)];
	return from === to ? from : `${from}-${to}`;
}

/** The result of the year, of whichever statement there is. Cents. */
function resultOf({ incomeStatement, headings }: Statements): Cents | undefined {
	return incomeStatement?.result.amount ?? (headings === undefined ? undefined : result(headings.accounts));
}

function balanceSheetSection({ balanceSheet: sheet }: Statements, saying: Saying): readonly Block[] {
	if (sheet === undefined) return [];
	const { words, language } = saying;
	const totals = (id: string, label: string, figure: (typeof sheet)['totalAssets']) => ({
		id,
		label: { fr: label, en: label },
		kind: 'total' as const,
		level: 1 as const,
		figure,
	});
	const assets = [...sheet.assets, totals('total-assets', words.totalAssets, sheet.totalAssets)];
	const liabilities = [...sheet.liabilities, totals('total-liabilities', words.totalLiabilities, sheet.totalLiabilities)];
	return [
		section('balance-sheet', words.balanceSheet, [
			...(sheet.gap === 0 ? [] : [paragraph(words.gap(formatMoney(sheet.gap, language)), 'note')]),
			assetsTable({ assets }, saying),
			statementTable('liabilities', words.liabilities, liabilities, saying),
		]),
	];
}

/** The statements of a fiscal year as a document: headings, income statement, balance sheet, dedicated funds, cash, trial balance. */
export function composeStatements(source: StatementsSource, language: Language): DocumentTree {
	const { statements, mapping, association, previousCloses, reports, link, analyticNames = NO_NAMES } = source;
	const words = WORDINGS[language].statements;
	const year = yearName(statements.opens, statements.closes);
	const say = (generated: string) => text(language === 'fr' ? frenchSpacing(generated) : generated);
	const years = previousCloses === undefined ? [year] : [year, previousCloses.slice(0, 4)];
	const saying: Saying = { words, language, years, ...(link === undefined ? {} : { link }) };
	const outcome = resultOf(statements);
	const { headings, incomeStatement, dedicatedFunds, analytic, cash } = statements;
	const shares = namedShares(analytic, analyticNames, words);
	// An account may have a place in one table and none in another: whatever leaves it out is said once.
	const leftOut = [incomeStatement, headings, statements.balanceSheet]
		.flatMap((one) => one?.leftOut ?? [])
		.filter(({ account }, index, all) => all.findIndex((one) => one.account === account) === index);
	const wrong = reports.filter((report) => countFindings(report, 'error') > 0);
	const lead =
		outcome === undefined ? undefined : outcome === 0 ? words.even : words.lead(formatMoney(Math.abs(outcome), language), outcome > 0);
	const children: readonly Block[] = [
		...(lead === undefined ? [] : [paragraph(say(lead), 'lead')]),
		...wrong.map((report) => paragraph(say(words.errors(countFindings(report, 'error'), report.fileName ?? '')), 'note')),
		paragraph(say(words.chart(mapping.title[language], mapping.source[language])), 'note'),
		...(headings === undefined
			? []
			: [
					section('headings', words.headings, [
						{
							type: 'beside',
							children: [headingsTable(headings, 'expense', saying), headingsTable(headings, 'income', saying)],
						},
					]),
				]),
		...(incomeStatement === undefined
			? []
			: [
					section('income-statement', words.incomeStatement, [
						statementTable('income', words.incomeStatement, incomeStatement.rows, saying),
					]),
				]),
		...balanceSheetSection(statements, saying),
		...(dedicatedFunds === undefined || dedicatedFunds.funds.length === 0
			? []
			: [section('funds', words.dedicatedFunds, [dedicatedFundsTable(dedicatedFunds, saying)])]),
		...(shares.length === 0
			? []
			: [
					section(
						'by-code',
						words.analytic,
						shares.map((one) => sharesTable(one, saying)),
					),
				]),
		...(cash.months.length === 0 ? [] : [section('cash-by-month', words.cash, [cashTable(cash, saying)])]),
		section('accounts', words.trialBalance, [trialBalanceTable(statements.trialBalance, saying)]),
		...(leftOut.length === 0
			? []
			: [section('left-out', words.leftOut, [paragraph(say(words.leftOutWhy), 'note'), leftOutTable(leftOut, saying)])]),
	];
	return {
		kind: 'statements',
		language,
		title: say(words.title(year)),
		subtitle: say([association, words.closed(formatDate(statements.closes, language))].filter((part) => part !== '').join(', ')),
		metadata: {
			title: `${words.title(year)}${association === '' ? '' : ` – ${association}`}`,
			author: association,
			subject: words.title(year),
			keywords: words.keywords,
			date: statements.closes,
			fileName: `${words.fileName}-${statements.closes}`,
		},
		children,
	};
}
