export * from './workshops.ts';
