export { attendSitting } from './attend.ts';
export { listSittings } from './list.ts';
export { readSitting } from './read.ts';
