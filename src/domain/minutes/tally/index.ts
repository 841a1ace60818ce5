export { explainTally } from './explain.ts';
export { marksText } from './marks.ts';
export { quotaSentence } from './quotas.ts';
export type { TallyNames } from './telling.ts';
export { type PollNames, tellPoll } from './vote.ts';
