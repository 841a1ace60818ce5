export * from './board/index.ts';
export { workshopsTopic } from './topic.ts';
export * from './workshops.ts';
