export { dashboard } from './dashboard.ts';
export { readHistory } from './history.ts';
export { readGovernance } from './read_governance.ts';
export { readBody, readMandate } from './read_mandate.ts';
export { readPerson } from './read_person.ts';
export { composeActivity, readEdition, readProgramme, readProgrammes } from './read_programmes.ts';
export { readStatutes } from './read_statutes.ts';
