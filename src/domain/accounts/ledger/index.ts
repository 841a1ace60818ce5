export * from './balances.ts';
export { EntryNumbers } from './entry_numbers.ts';
export { firstDay } from './first_day.ts';
export { Ledger, type LedgerRefusal } from './ledger.ts';
export type { LedgerLine } from './ledger_line.ts';
export { throughMonth } from './through.ts';
