import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import {
	type Extent,
	extentOf,
	type FiscalYear,
	fiscalYears,
	type LedgerImport,
	ledgerImports,
	sumsByYear,
	type YearSums,
} from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';

/** A fiscal year of the books: how much is in it, and what it comes to. */
export interface ListedYear extends FiscalYear, Pick<Extent, 'own' | 'imported'>, Pick<YearSums, 'income' | 'expenses'> {}

/** The fiscal years of the books, the latest first. */
export const listYears = defineQuery({
	name: 'accounts.list_years',
	permission: 'accounts.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const sums = await sumsByYear(record);
		const years: ListedYear[] = [];
		for (const year of await fiscalYears(record)) {
			const { own, imported } = await extentOf(record, year.year);
			const { income = 0, expenses = 0 } = sums.find((one) => one.year === year.year) ?? {};
			years.push({ ...year, own, imported, income, expenses });
		}
		return ok(years);
	},
});

/** A file that was sent, without what was found in it. */
export interface ListedImport extends Omit<LedgerImport, 'report'> {
	readonly lines: number;
	readonly entries: number;
	readonly errors: number;
}

/** Files shown. */
const SHOWN = 20;

/** The files of entries that were sent last, the latest first. */
export const listImports = defineQuery({
	name: 'accounts.list_imports',
	permission: 'accounts.read',
	input: z.strictObject({}),
	run: async ({ record }) =>
		ok(
			(await ledgerImports(record, { limit: SHOWN })).map(({ report, ...rest }): ListedImport => {
				const errors = report.findings.filter(({ severity }) => severity === 'error').reduce((sum, { count }) => sum + count, 0);
				return { ...rest, lines: report.form.lines, entries: report.entries, errors };
			}),
		),
});
