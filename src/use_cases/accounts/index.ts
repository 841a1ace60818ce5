export { budgetChart, chartInForce } from './charts_by_age.ts';
export { type CheckFecOptions, type CheckFecRefusal, checkFecFile } from './check_fec.ts';
export { type MadeStatements, makeStatements, type StatementsRefusal } from './make_statements.ts';
export { type FecYear, type ReadYearsOptions, readYears, type YearsRefusal } from './read_years.ts';
