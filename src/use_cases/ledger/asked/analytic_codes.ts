import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { analyticCodes, codesInBooks } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { likelyFunders, programmeChoices } from '../../budget/ties.ts';
import { tiedNames } from '../analytic_codes.ts';

/** The analytic codes of the books: what each stands for, those that lines carry though nobody said, and what they may be tied to. */
export const readCodes = defineQuery({
	name: 'accounts.read_codes',
	permission: 'accounts.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const stored = await analyticCodes(record);
		const known = new Set(stored.map(({ code }) => code.code));
		return ok({
			codes: stored,
			names: await tiedNames(
				record,
				stored.map(({ code }) => code),
			),
			unnamed: (await codesInBooks(record)).filter((code) => !known.has(code)),
			funders: await likelyFunders(record),
			programmes: await programmeChoices(record),
		});
	},
});
