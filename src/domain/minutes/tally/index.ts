export { explainTally } from './explain.ts';
export { marksText } from './marks.ts';
export type { TallyNames } from './telling.ts';
export { type PollNames, tellPoll } from './vote.ts';
