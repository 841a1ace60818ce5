export * from './asked/index.ts';
export { exportFec } from './export_fec.ts';
export { importFec, type SentFec } from './import_fec.ts';
