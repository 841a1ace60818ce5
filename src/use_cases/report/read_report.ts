import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES, ok, type Result, refused } from '../../domain/basics/index.ts';
import {
	composeFinancialReport,
	type EvidenceLinks,
	type FinancialReport,
	financialReport,
	type ReportedEntries,
	reportSheets,
} from '../../domain/financial_report/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { evidenceIn, expenseEntries, fiscalYears, ledgerImports, loadRecord, type RecordReader } from '../../store/index.ts';
import { defineQuery } from '../action.ts';
import { evidenceFiles } from '../evidence/files.ts';
import { storedStatements } from './stored_statements.ts';

const input = z.strictObject({
	year: z.int().min(1900).max(9999).describe('The calendar year in which the fiscal year begins.'),
	language: z.enum(LANGUAGES),
	seed: z.exactOptional(z.string().min(1).max(200)).describe('What decides which evidence is drawn; the auditor’s, as a rule.'),
});

/** What the books have of a year, as the report wants it. */
async function entriesOf(record: RecordReader, year: number): Promise<ReportedEntries | undefined> {
	const stored = await storedStatements(record, year);
	// A year that has only its opening entries is still told by the record's own lines.
	if (stored?.balances.accounts.some(({ account }) => /^[67]/u.test(account)) !== true) return undefined;
	const { statements, mapping, previousCloses } = stored;
	const imports = await ledgerImports(record, { year: stored.year });
	const files = await evidenceIn(record, stored.year);
	return {
		statements,
		mapping,
		...(previousCloses === undefined ? {} : { previousCloses }),
		reports: imports.filter(({ status }) => status === 'taken').map(({ report }) => report),
		evidence: (await expenseEntries(record, stored.year)).map((one) => ({
			...one,
			files: (files.get(one.entry) ?? []).flatMap(evidenceFiles),
		})),
	};
}

async function reportOf(reader: RecordReader, { year, seed }: z.output<typeof input>): Promise<Result<FinancialReport, Refusal>> {
	const record = await loadRecord(reader);
	if (record === undefined) throw new Error('an association that has a moment has a record');
	const entries = await entriesOf(reader, year);
	const report = financialReport({
		record,
		year,
		...(entries === undefined ? {} : { entries }),
		seed: seed ?? `${record.association.name} ${year}`,
		hash: (text) => createHash('sha256').update(text).digest('hex'),
	});
	return report === undefined ? refused(refusal('not-found', { key: String(year) })) : ok(report);
}

/** The treasurer's report on a year, as a document to be read or printed. */
export const composeTreasurersReport = defineQuery({
	name: 'accounts.compose_report',
	permission: 'accounts.read',
	input: input.extend({
		links: z.exactOptional(z.string().max(100)).describe('Address of the site, for the evidence drawn to lead to its files.'),
	}),
	run: async ({ record }, { links: base, ...asked }) => {
		const report = await reportOf(record, asked);
		if (!report.ok) return report;
		const { entries } = report.value;
		const links: EvidenceLinks | undefined =
			base === undefined || entries === undefined
				? undefined
				: {
						entry: ({ entry }) => `${base}/office/accounts/${entries.statements.closes}/entries/${entry}`,
						file: ({ document, nth }) => `${base}/documents/${document}?version=${nth}`,
					};
		return ok(composeFinancialReport(report.value, asked.language, links));
	},
});

/** The figures of the treasurer's report as sheets of a workbook. */
export const readReportSheets = defineQuery({
	name: 'accounts.read_report_sheets',
	permission: 'accounts.read',
	input,
	run: async ({ record }, asked) => {
		const report = await reportOf(record, asked);
		return report.ok ? ok(reportSheets(report.value, asked.language)) : report;
	},
});

/** The years that a treasurer's report can be made of, the latest first. */
export const listReports = defineQuery({
	name: 'accounts.list_reports',
	permission: 'accounts.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const stored = (await fiscalYears(record)).map(({ opens }) => Number(opens.slice(0, 4)));
		const typed = (await record.list('year_accounts')).filter(({ value }) => value.stage === 'actual').map(({ value }) => value.year);
		return ok([...new Set([...stored, ...typed])].sort((a, b) => b - a));
	},
});
