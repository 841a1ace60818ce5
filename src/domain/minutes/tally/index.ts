export { explainTally } from './explain.ts';
export type { TallyNames } from './telling.ts';
