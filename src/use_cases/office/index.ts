export { dashboard } from './dashboard.ts';
export { readHistory } from './history.ts';
export { readPerson } from './read_person.ts';
