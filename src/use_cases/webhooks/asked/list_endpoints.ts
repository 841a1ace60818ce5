import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { CONCEPT_NAMES, listWebhooks } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';

/** The addresses that are told of what happens, how far each was told, and what they can be told of. */
export const listEndpoints = defineQuery({
	name: 'webhooks.list_endpoints',
	permission: 'settings.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const { webhooks, last } = await listWebhooks(record);
		return ok({
			concepts: CONCEPT_NAMES,
			endpoints: webhooks.map(({ told, next, ...one }) => ({
				...one,
				/** Entries of the journal that it was not told of yet, those that it does not want among them. */
				waiting: last - told,
				...(next === undefined ? {} : { next }),
				state: next === undefined ? ('stopped' as const) : one.attempts > 0 ? ('failing' as const) : ('working' as const),
			})),
		});
	},
});
