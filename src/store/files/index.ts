export { type KeptFile, keepFile } from './keep_file.ts';
export { keptFile, readFileBytes } from './read_file.ts';
