export * from './explain.ts';
export * from './follow_up.ts';
export * from './formalities.ts';
export * from './mandates.ts';
