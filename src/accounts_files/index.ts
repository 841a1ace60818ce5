export { chartNames, readChart, readChartText, readForm } from './charts.ts';
export { type FecIntake, fecIntake, type OnProgress, readFecFile } from './fec_file.ts';
export { writeChart } from './write_chart.ts';
export { writeFecFile } from './write_fec_file.ts';
export type { ChartProblem } from './yaml_file.ts';
export { MOST_ZIP_BYTES, writeZip, ZIP_ENTRY_BYTES, type ZippedFile } from './zip_file.ts';
