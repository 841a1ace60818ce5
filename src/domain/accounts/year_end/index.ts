export * from './allocate.ts';
export * from './sample.ts';
