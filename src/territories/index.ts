export * from './division.ts';
