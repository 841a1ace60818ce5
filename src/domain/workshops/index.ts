export * from './board/index.ts';
export * from './workshops.ts';
