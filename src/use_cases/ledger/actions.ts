export { importFec } from './import_fec.ts';
