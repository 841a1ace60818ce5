export type { AnalyticNames } from './analytic_tables.ts';
export { type BudgetDocumentSource, composeBudget, type DoneYear } from './budget.ts';
export * from './fec_report.ts';
export { composeGrantForm, type GrantFormSource } from './grant_form.ts';
export { type Behind, columns } from './saying.ts';
export { MOST_SHEET_LINES, type StatementSheetsSource, statementSheets } from './statement_sheets.ts';
export { composeStatements, type StatementsSource } from './statements.ts';
export { BUDGET_WORDING } from './wording/budget.ts';
