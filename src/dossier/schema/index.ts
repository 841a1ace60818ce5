export { expectedOf } from './expected.ts';
export * as schema from './record.ts';
export * as values from './values.ts';
