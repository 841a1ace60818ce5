export * from './chasing.ts';
export { composeDuesCall, composeDuesReceipt, type DuesLetter, duesTree, gatherLetters, groupedIban, ownWords } from './letters.ts';
export * from './renewal.ts';
export * from './texts.ts';
export { DUES_WORDING } from './wording.ts';
