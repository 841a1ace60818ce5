export { accountName, CHART_ACCOUNTS } from './account_names.ts';
export * from './check_entry.ts';
export * from './close_year.ts';
export * from './entry.ts';
export { entryFromWords, type InWords, LATER } from './from_words.ts';
export * from './journals.ts';
export { ENTRY_KINDS, type EntryKind, kindOf } from './kinds.ts';
export { type EntryMistake, type EntryMistakes, explainMistake } from './problems.ts';
export { reversalOf } from './reverse.ts';
