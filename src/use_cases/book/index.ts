export { importBankFile, matchMovement, unmatchMovement } from './bank.ts';
export { discardDraft, draftEntry, draftInWords } from './drafts.ts';
export { postWaitingDues, setDues } from './dues.ts';
export { carryForward, openYear } from './fiscal.ts';
export { letterPartyLines, unletterPartyLines } from './letters.ts';
export { reverseEntry, validateDrafts } from './validate.ts';
