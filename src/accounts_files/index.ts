export { type ChartProblem, chartNames, readChart } from './charts.ts';
export { type FecIntake, fecIntake, readFecFile } from './fec_file.ts';
