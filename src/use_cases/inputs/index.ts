export { held, heldShape } from './held.ts';
export { fieldProblems } from './problems.ts';
export { THINGS } from './things.ts';
