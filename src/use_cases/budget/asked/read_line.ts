import { z } from 'zod';
import { lineAt } from '../../../domain/accounts/index.ts';
import { ok, refused } from '../../../domain/basics/index.ts';
import { schema, values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { likelyFunders, programmeChoices } from '../ties.ts';
import { type Actual, actualBefore, actualOf } from './actual.ts';

const id = held(values.id);

/** One line of a budget, what the years beside it have, and what it may be tied to. Amounts in cents. */
export const readBudgetLine = defineQuery({
	name: 'budget.read_line',
	permission: 'accounts.read',
	input: z.strictObject({ id, side: schema.accountRow.shape.side, heading: id, line: id }),
	run: async ({ record, today }, { id, ...place }) => {
		const budget = (await record.get('year_accounts', { id }))?.value;
		const line = budget === undefined ? undefined : lineAt(budget, place);
		if (budget?.stage !== 'forecast' || line === undefined) return refused(refusal('not-found', { key: `${id}/${place.line}` }));
		const all = (await record.list('year_accounts')).map(({ value }) => value);
		const amountIn = (actual: Actual | undefined) =>
			actual === undefined ? null : { year: actual.accounts.year, amount: lineAt(actual.accounts, place)?.amount ?? null };
		return ok({
			year: budget.year,
			draft: budget.adopted === undefined,
			heading: budget.headings.find((one) => one.id === place.heading && one.side === place.side)?.label ?? place.heading,
			line,
			previous: amountIn(await actualBefore(record, all, budget.year, today)),
			actual: amountIn(await actualOf(record, all, budget.year, today)),
			funders: await likelyFunders(record),
			programmes: await programmeChoices(record),
		});
	},
});
