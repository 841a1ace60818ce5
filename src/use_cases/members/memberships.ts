import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import type { Membership } from '../../domain/members/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { keyText } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { type Kept, putThing } from '../put_thing.ts';

/** Adds or changes the membership of an organisation or a person in a category for a year. */
export const putMembership = putThing('members.put_membership', 'membership', { permission: 'members.write' });

const id = held(values.id);
const membershipKey = z.strictObject({
	year: held(values.year),
	category: id,
	member: id.describe('Id of the organisation or person.'),
	nth: z.exactOptional(z.int().nonnegative()),
});

/** Adds a payment to the dues paid of a membership. */
export const recordPayment = defineAction({
	name: 'dues.record_payment',
	permission: 'dues.write',
	input: z.strictObject({
		membership: membershipKey,
		/** Cents. */
		amount: z.int().positive().describe('Cents.'),
		paidOn: held(values.date),
	}),
	// Two payments at once are both to be counted, so it is added to what is there now, not to what a page had read.
	run: async ({ record }, { membership, amount, paidOn }) => {
		const present = await record.get('membership', membership);
		if (present === undefined) return refused(refusal('not-found', { key: keyText('membership', membership) }));
		const value: Membership = { ...present.value, duesPaid: (present.value.duesPaid ?? 0) + amount, paidOn };
		const put = await record.put('membership', value, { against: 'anything', nth: present.key.nth ?? 0 });
		if (!put.ok) return put;
		const kept: Kept<'membership'> = { value, key: put.value.key, version: put.value.version };
		return ok(kept);
	},
});
