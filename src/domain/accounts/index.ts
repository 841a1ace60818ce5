export * from './accounts.ts';
export * from './compare.ts';
export * from './totals.ts';
