export * from './allocate.ts';
export * from './closing.ts';
export * from './sample.ts';
