export { composeFinancialReport } from './compose.ts';
export {
	type EvidenceLinks,
	type EvidenceToSee,
	type FinancialReport,
	type FinancialReportSource,
	financialReport,
	type ReportedEntries,
	SAMPLE_SIZE,
} from './report.ts';
export { reportSheets } from './sheets.ts';
