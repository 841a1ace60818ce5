export { putCode, removeCode } from './analytic_codes.ts';
export { putChart } from './charts.ts';
export { closeYear, layStatements } from './close_year.ts';
export { importFec } from './import_fec.ts';
