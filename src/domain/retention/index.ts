export { type Held, type Kept, keptOf } from './kept.ts';
