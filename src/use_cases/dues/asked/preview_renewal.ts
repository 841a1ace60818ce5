import { z } from 'zod';
import { ok, sumCents } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { plannedRenewals, renewalYears, undoableRenewals } from '../renew.ts';

/** What renewing a year would add, by category: how many memberships, and dues in cents. Nothing is written. */
export const previewRenewal = defineQuery({
	name: 'dues.preview_renewal',
	permission: 'dues.read',
	input: renewalYears,
	run: async ({ record }, years) => {
		const { renewals, categories } = await plannedRenewals(record, years);
		return ok({
			...years,
			count: renewals.length,
			due: sumCents(renewals.map(({ duesDue = 0 }) => duesDue)),
			categories: categories.flatMap(({ id, name, nameEn, reciprocal, dues = [] }) => {
				const count = renewals.filter(({ category }) => category === id).length;
				const asked = reciprocal || dues.some(({ year }) => year === years.to);
				const amount = reciprocal ? 0 : (dues.find(({ year }) => year === years.to)?.amount ?? null);
				return count === 0 ? [] : [{ id, name, nameEn: nameEn ?? name, count, asked, amount }];
			}),
		});
	},
});

/** How many memberships taking the renewal for a year back would remove. Nothing is written. */
export const previewUndo = defineQuery({
	name: 'dues.preview_undo',
	permission: 'dues.read',
	input: z.strictObject({ year: held(values.year) }),
	run: async ({ record }, { year }) => ok({ year, count: (await undoableRenewals(record, year)).length }),
});
