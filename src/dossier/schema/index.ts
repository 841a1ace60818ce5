export * as schema from './record.ts';
