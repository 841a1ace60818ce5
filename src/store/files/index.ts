export { inOnePiece, type KeptFile, keepFile } from './keep_file.ts';
export { keptFile, readFileBytes, readWholeFile } from './read_file.ts';
