import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { defineQuery } from '../../action.ts';
import { retentionPlan } from '../plan.ts';

/** How long personal data are kept, by which rule, and what is erased when. */
export const readRetention = defineQuery({
	name: 'retention.read_plan',
	permission: 'members.erase',
	input: z.strictObject({}),
	run: async (context) => ok(await retentionPlan(context)),
});
