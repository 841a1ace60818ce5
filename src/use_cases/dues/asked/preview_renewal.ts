import { ok, sumCents } from '../../../domain/basics/index.ts';
import { defineQuery } from '../../action.ts';
import { plannedRenewals, renewalYears } from '../renew.ts';

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
				return count === 0 ? [] : [{ id, name, nameEn: nameEn ?? name, count, asked }];
			}),
		});
	},
});
