export { programmesTold } from './chapters/activity.ts';
export { composeChart, composeChartOf } from './charts.ts';
export { composeMinutes } from './compose.ts';
export * from './positions/index.ts';
export { tellProvision } from './provisions.ts';
export { tellingOf } from './scene.ts';
export * from './tally/index.ts';
