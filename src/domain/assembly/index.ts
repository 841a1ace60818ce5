export * from './assembly.ts';
export * from './majority.ts';
export * from './quorum.ts';
