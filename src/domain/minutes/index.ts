export { composeChart } from './charts.ts';
export { composeMinutes } from './compose.ts';
export * from './positions/index.ts';
export * from './tally/index.ts';
