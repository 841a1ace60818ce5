export { listSittings } from './list.ts';
export { readSitting } from './read.ts';
