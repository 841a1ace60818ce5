export { readScrutiny } from './read.ts';
