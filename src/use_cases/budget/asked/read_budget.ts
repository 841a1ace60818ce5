import { z } from 'zod';
import { adoptionFlaw, budgetState, type YearAccounts } from '../../../domain/accounts/index.ts';
import type { Assembly } from '../../../domain/assembly/index.ts';
import { ok, refused } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { budgetChart } from '../../accounts/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { actualBefore, actualOf } from './actual.ts';

/** A resolution as one chooses it. */
interface Choice {
	readonly assembly: string;
	readonly date: string;
	readonly resolution: string;
	readonly number: number;
	readonly title: string;
}

function choices(
	assemblies: readonly Assembly[],
	takes: (one: Assembly['resolutions'][number], of: Assembly) => boolean,
): readonly Choice[] {
	return assemblies
		.flatMap((of) => of.resolutions.filter((one) => takes(one, of)).map((one) => ({ of, one })))
		.map(({ of, one }) => ({ assembly: of.id, date: of.date, resolution: one.id, number: one.number, title: one.title }))
		.sort((a, b) => (a.date < b.date ? 1 : -1));
}

/**
 * One budget with the version to change it from, the year to date and the last actual accounts beside it, the headings of the chart
 * of its year, the resolution that adopted it, and those that may.
 */
export const readBudget = defineQuery({
	name: 'budget.read',
	permission: 'accounts.read',
	input: z.strictObject({ id: held(values.id) }),
	run: async ({ record, today }, { id }) => {
		const found = await record.get('year_accounts', { id });
		if (found?.value.stage !== 'forecast') return refused(refusal('not-found', { key: id }));
		const budget: YearAccounts = found.value;
		const all = (await record.list('year_accounts')).map(({ value }) => value);
		const assemblies = (await record.list('assembly')).map(({ value }) => value);
		const { adopted } = budget;
		const [adoptedBy = null] = choices(
			assemblies,
			(one, of) => adopted !== undefined && of.id === adopted.assembly && one.id === adopted.resolution,
		);
		return ok({
			budget,
			version: found.version,
			state: budgetState(budget, all),
			actual: (await actualOf(record, all, budget.year, today))?.accounts ?? null,
			previous: (await actualBefore(record, all, budget.year, today))?.accounts ?? null,
			headings: ((await budgetChart(budget.from))?.headings ?? []).map(({ id, label, side }) => ({ id, label, side })),
			adoptedBy,
			mayAdopt: choices(assemblies, (one) => adoptionFlaw(budget, one) === undefined),
		});
	},
});
