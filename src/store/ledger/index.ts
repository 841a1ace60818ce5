export { analyticCodes, codesInBooks, putAnalyticCode, removeAnalyticCode, type StoredCode } from './analytic_codes.ts';
export { addLedgerChart, chartVersions, type LedgerChart, ledgerCharts } from './charts.ts';
export { type ExpenseEntry, expenseEntries } from './expense_entries.ts';
export { linesInFecOrder } from './export_lines.ts';
export { type Extent, extentOf } from './extent.ts';
export {
	addFiscalYear,
	closeFiscalYear,
	type FiscalYear,
	fiscalYear,
	fiscalYears,
	touchFiscalYear,
} from './fiscal_years.ts';
export { addImport, type LedgerImport, ledgerImports, noteTakenBack, takeBackImports } from './imports.ts';
export { LineWriter } from './line_writer.ts';
export {
	entryLines,
	type LedgerPlace,
	type LineFilter,
	ledgerPage,
	type PartySum,
	partyPage,
	type StoredLedgerPage,
	sumsByYear,
	type YearSums,
} from './pages.ts';
export { balancesOf } from './sums.ts';
export { BOOK_TABLE_NAMES, type BookTable, linesInPlace, type PlacedLine, restoreBooks, type WholeBooks, wholeBooks } from './whole.ts';
