export { composeChart } from './charts.ts';
export { composeMinutes } from './compose.ts';
export * from './tally/index.ts';
