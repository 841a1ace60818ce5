export * from './coded.ts';
export * from './dates.ts';
export * from './fraction.ts';
export * from './language.ts';
export * from './money.ts';
export * from './path.ts';
export * from './ratio.ts';
export * from './result.ts';
