export { composeDuesCall, composeDuesReceipt, type DuesLetter } from './letters.ts';
export * from './renewal.ts';
export { DUES_WORDING } from './wording.ts';
