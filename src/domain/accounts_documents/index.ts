export * from './fec_report.ts';
export { composeStatements, type StatementsSource } from './statements.ts';
