export { held, heldShape } from './held.ts';
export { fieldProblems } from './problems.ts';
export { ACCOUNT_LINE, THINGS } from './things.ts';
