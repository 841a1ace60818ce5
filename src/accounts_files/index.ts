export { type FecIntake, fecIntake, readFecFile } from './fec_file.ts';
