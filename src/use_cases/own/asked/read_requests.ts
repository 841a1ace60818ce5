import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { memberName } from '../../../domain/members/index.ts';
import { defineQuery } from '../../action.ts';
import { type OpenRequest, openRequests } from '../requests.ts';

/** What members have asked and nobody has answered yet. */
export const readRequests = defineQuery({
	name: 'members.read_requests',
	permission: 'members.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const told: (OpenRequest & { readonly name: string })[] = [];
		for (const one of await openRequests(record)) {
			const person = await record.get('person', { id: one.person });
			if (person !== undefined) told.push({ ...one, name: memberName(person.value) });
		}
		return ok(told);
	},
});
