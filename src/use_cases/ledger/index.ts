export type { Approval, ReadClosing } from './asked/closing.ts';
export { listYears } from './asked/index.ts';
export { type DossierBooks, exportBooks, openBooks } from './books_dossier.ts';
export { putChart } from './charts.ts';
export { closeYear, layStatements } from './close_year.ts';
export { exportFec } from './export_fec.ts';
export { importFec, type SentFec } from './import_fec.ts';
