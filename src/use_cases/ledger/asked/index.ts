export { readCodes } from './analytic_codes.ts';
export { readCharts, readOneChart } from './charts.ts';
export { readClosing } from './closing.ts';
export { readImportReport } from './import_report.ts';
export { readEntry, readLedger, readParties } from './ledger.ts';
export { listImports, listYears } from './list_years.ts';
export { previewChart } from './preview_chart.ts';
export { readStatementSheets } from './statement_sheets.ts';
export { readStatements } from './statements.ts';
