export { composeChart } from './charts.ts';
export { composeMinutes } from './compose.ts';
