import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { type Extent, extentOf, type FiscalYear, fiscalYears } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';

/** A fiscal year of the books, and how much is in it. */
export interface ListedYear extends FiscalYear, Pick<Extent, 'own' | 'imported'> {}

/** The fiscal years of the books, the latest first. */
export const listYears = defineQuery({
	name: 'accounts.list_years',
	permission: 'accounts.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const years: ListedYear[] = [];
		for (const year of await fiscalYears(record)) {
			const { own, imported } = await extentOf(record, year.year);
			years.push({ ...year, own, imported });
		}
		return ok(years);
	},
});
