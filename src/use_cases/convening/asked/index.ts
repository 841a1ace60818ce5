export { composeLetters, readNotice } from './notice.ts';
export { readPreparation } from './preparation.ts';
