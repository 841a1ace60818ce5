export * from './journal_parts.ts';
export * from './lookup.ts';
export * from './order.ts';
export * from './record.ts';
export * from './references.ts';
export * from './replace_reference.ts';
