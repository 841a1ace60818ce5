import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import type { WrittenBudget } from '../write_budget.ts';
import { budgetScene } from './scene.ts';

/** A budget as a spreadsheet is made of it. */
export const selectBudget = defineQuery({
	name: 'budget.select',
	permission: 'accounts.read',
	input: z.strictObject({ id: held(values.id) }),
	run: async ({ record, today }, { id }) => {
		const scene = await budgetScene(record, id, today);
		if (!scene.ok) return scene;
		const { budget, actual, previous, funderName, programmeName } = scene.value;
		const lines = budget.headings.flatMap((heading) => heading.lines);
		const names = lines.flatMap(({ funder, programme }) => [
			...(funder === undefined ? [] : [[funder, funderName(funder)] as const]),
			...(programme === undefined ? [] : [[programme, programmeName(programme)] as const]),
		]);
		const written: WrittenBudget = {
			budget,
			actual: actual?.accounts ?? null,
			previous: previous?.accounts ?? null,
			names: Object.fromEntries(names),
		};
		return ok(written);
	},
});
