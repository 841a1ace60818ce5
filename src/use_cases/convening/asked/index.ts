export { composeLetters, composeProof, readNotice } from './notice.ts';
export { readPreparation } from './preparation.ts';
