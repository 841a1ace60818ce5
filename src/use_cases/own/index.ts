import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import type { Gender } from '../../domain/members/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { THINGS } from '../inputs/index.ts';
import { kept } from '../put_thing.ts';
import { ownPerson } from './own_person.ts';
import { openRequests, REQUEST_KINDS, requestKey } from './requests.ts';

const { phone, profession, city, nationality, gender } = (THINGS.person as unknown as z.ZodObject).shape;

/**
 * Changes what of a person the person may change themselves. Name and address are left to the office: the one is that of
 * the minutes, by the other one signs in.
 */
export const putProfile = defineAction({
	name: 'own.put_profile',
	permission: 'own.write',
	input: z.strictObject({
		version: z.int().positive(),
		value: z
			.strictObject({ phone, profession, city, nationality } as Record<'phone' | 'profession' | 'city' | 'nationality', z.ZodType<string>>)
			.extend({ gender: gender as z.ZodType<Gender> }),
	}),
	run: async ({ record, actor }, { version, value }) => {
		const own = await ownPerson(record, { actor });
		if (!own.ok) return own;
		const { id, familyName, givenName, email } = own.value.value;
		const known = { id, familyName, givenName, ...(email === undefined ? {} : { email }) };
		const put = await record.put('person', { ...known, ...value }, { against: version });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Asks the office to put right or to erase what is held of oneself (RGPD, art. 16 and 17). Asked again, the later words count. */
export const askOffice = defineAction({
	name: 'own.ask_office',
	permission: 'own.write',
	input: z.strictObject({ kind: z.enum(REQUEST_KINDS), text: z.string().max(2000).default('') }),
	run: async ({ record, actor }, { kind, text }) => {
		const own = await ownPerson(record, { actor });
		if (!own.ok) return own;
		const person = own.value.value.id;
		await record.journal.note({
			event: 'own_request.added',
			key: requestKey({ person, kind }),
			before: null,
			after: { person, kind, text },
		});
		return ok(null);
	},
});

/** Says that a request was answered: what had to be done of it is done apart. */
export const answerRequest = defineAction({
	name: 'members.answer_request',
	permission: 'members.write',
	input: z.strictObject({ person: z.string(), kind: z.enum(REQUEST_KINDS) }),
	run: async ({ record }, asked) => {
		const key = requestKey(asked);
		const open = (await openRequests(record)).find((one) => requestKey(one) === key);
		if (open === undefined) return refused(refusal('not-found', { key }));
		const { at: _, ...before } = open;
		await record.journal.note({ event: 'own_request.removed', key, before, after: null });
		return ok(null);
	},
});
