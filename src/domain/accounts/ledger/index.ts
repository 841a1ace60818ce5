export * from './balances.ts';
export { Ledger, type LedgerRefusal } from './ledger.ts';
export { throughMonth } from './through.ts';
