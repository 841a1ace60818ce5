export { dashboard } from './dashboard.ts';
export { readHistory } from './history.ts';
export { readGovernance } from './read_governance.ts';
export { readBody, readMandate } from './read_mandate.ts';
export { readPerson } from './read_person.ts';
export { readStatutes } from './read_statutes.ts';
