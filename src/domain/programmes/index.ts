export * from './programmes.ts';
