export * from './lookup.ts';
export * from './record.ts';
