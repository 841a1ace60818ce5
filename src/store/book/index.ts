export * from './bank.ts';
export { type BookDraft, draftsWithin, entryDrafts, MOST_DRAFTS, putDraft, removeDraft, type StoredDraft } from './drafts.ts';
export {
	DUES_POSTINGS,
	type DuesPayment,
	type DuesPosting,
	duesPayments,
	duesPosting,
	type PaymentFilter,
	putDuesPayment,
	setDuesPosting,
} from './dues.ts';
export {
	addEntry,
	type BookEntry,
	bookEntry,
	type EntryFilter,
	type EntryPlace,
	hasOpening,
	type ListedEntry,
	moneyAccounts,
	noteReversal,
	searchEntries,
} from './entries.ts';
export {
	addLetter,
	holdLetters,
	type Lettered,
	lastLetter,
	letteredLines,
	openPartyLines,
	type PartyLine,
	removeLetter,
	writtenLines,
} from './letters.ts';
