export * from './division.ts';
export * from './match.ts';
