export * from './bytes.ts';
export * from './dates.ts';
export * from './figures.ts';
export * from './read_amount.ts';
export * from './say.ts';
export * from './sources.ts';
export * from './spaces.ts';
export * from './words.ts';
