export * from './fec_report.ts';
