export { readWorkshops } from './read.ts';
