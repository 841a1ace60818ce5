export { chartNames, readChart, readForm } from './charts.ts';
export { type FecIntake, fecIntake, readFecFile } from './fec_file.ts';
export type { ChartProblem } from './yaml_file.ts';
