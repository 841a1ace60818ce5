export { listYears } from './asked/index.ts';
export { putChart } from './charts.ts';
export { exportFec } from './export_fec.ts';
export { importFec, type SentFec } from './import_fec.ts';
