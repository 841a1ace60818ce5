export { type CheckFecOptions, checkFecFile, type OnProgress } from './check_fec.ts';
