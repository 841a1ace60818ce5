export { attendSitting } from './attend.ts';
export { listSittings } from './list.ts';
export { readOwnVoices } from './own_voices.ts';
export { readSitting } from './read.ts';
