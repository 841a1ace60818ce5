export { listIdeas } from './ideas.ts';
export { readWorkshops } from './read.ts';
