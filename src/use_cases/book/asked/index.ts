export { previewBankFile, readBank } from './read_bank.ts';
export { readBook, readBookEntry, readDraft } from './read_book.ts';
export { readLetters } from './read_letters.ts';
