export * from './accounts.ts';
export * from './charts/index.ts';
export * from './compare.ts';
export * from './fec/index.ts';
export * from './grants.ts';
export * from './ledger/index.ts';
export * from './statements/index.ts';
export * from './totals.ts';
