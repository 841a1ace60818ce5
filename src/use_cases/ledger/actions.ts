export { putChart } from './charts.ts';
export { importFec } from './import_fec.ts';
