import { z } from 'zod';
import { budgetState, sideTotal } from '../../../domain/accounts/index.ts';
import { ok, yearOf } from '../../../domain/basics/index.ts';
import { defineQuery } from '../../action.ts';

/** The budgets of all years, the latest first, and the accounts that a draft can begin from. Amounts in cents. */
export const readBudgets = defineQuery({
	name: 'budget.read_versions',
	permission: 'accounts.read',
	input: z.strictObject({}),
	run: async ({ record, today }) => {
		const all = (await record.list('year_accounts')).map(({ value }) => value);
		const assemblies = new Map((await record.list('assembly')).map(({ value }) => [value.id, value]));
		const budgets = all
			.filter(({ stage }) => stage === 'forecast')
			.sort((a, b) => b.year - a.year || (a.id < b.id ? 1 : -1))
			.map((one) => {
				const assembly = one.adopted === undefined ? undefined : assemblies.get(one.adopted.assembly);
				return {
					id: one.id,
					year: one.year,
					state: budgetState(one, all),
					expenses: sideTotal(one, 'expense'),
					income: sideTotal(one, 'income'),
					revises: one.revises ?? null,
					adoptedOn: assembly?.date ?? null,
				};
			});
		const sources = all
			.map(({ id, year, stage }) => ({ id, year, stage }))
			.sort((a, b) => b.year - a.year || (a.stage === b.stage ? (a.id < b.id ? 1 : -1) : a.stage === 'actual' ? -1 : 1));
		return ok({ budgets, sources, thisYear: yearOf(today) });
	},
});
