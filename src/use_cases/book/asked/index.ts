export { previewBankFile, readBank } from './read_bank.ts';
export { readBook, readDraft, readEntry } from './read_book.ts';
