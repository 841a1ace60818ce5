export { composeTreasurersReport, listReports, readReportSheets } from './read_report.ts';
