import { z } from 'zod';
import { LANGUAGES, ok, refused } from '../../domain/basics/index.ts';
import { newMembership } from '../../domain/dues/index.ts';
import { MEMBERSHIP_STATUSES, type Membership, PAYMENT_MEANS } from '../../domain/members/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { duesPayments, keyText } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { postDues, unpostDues } from '../book/post_dues.ts';
import { sendReceipt } from '../dues/receipt.ts';
import { held } from '../inputs/index.ts';
import { kept, putThing, removeThing } from '../put_thing.ts';

const MAY = { permission: 'members.write' } as const;
/** Adds or changes the membership of an organisation or a person in a category for a year. */
export const putMembership = putThing('members.put_membership', 'membership', MAY);

const id = held(values.id);
const year = held(values.year);
/** What names a membership. */
export const membershipKey = z.strictObject({
	year,
	category: id,
	member: id.describe('Id of the organisation or person.'),
	nth: z.exactOptional(z.int().nonnegative()),
});
/** Takes a membership away that should not have been: one that ends is changed to `ended`. */
export const removeMembership = removeThing('members.remove_membership', 'membership', membershipKey, MAY);

/** Adds a membership for a year, with the dues that its category asks that year. */
export const addMembership = defineAction({
	name: 'members.add_membership',
	...MAY,
	input: z.strictObject({ year, category: id, member: id, status: z.enum(MEMBERSHIP_STATUSES) }),
	run: async ({ record }, { year, category, member, status }) => {
		const found = await record.get('membership_category', { id: category });
		if (found === undefined) return refused(refusal('not-found', { key: category }));
		const put = await record.put('membership', newMembership(found.value, member, year, status), { against: 'nothing' });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Validates, suspends or ends a membership. */
export const changeStatus = defineAction({
	name: 'members.change_status',
	...MAY,
	input: z.strictObject({ membership: membershipKey, version: z.int().positive(), status: z.enum(MEMBERSHIP_STATUSES) }),
	run: async ({ record }, { membership, version, status }) => {
		const present = await record.get('membership', membership);
		if (present === undefined) return refused(refusal('not-found', { key: keyText('membership', membership) }));
		const put = await record.put('membership', { ...present.value, status }, { against: version, nth: present.key.nth ?? 0 });
		return put.ok ? ok(kept(put.value)) : put;
	},
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
		paidBy: z.exactOptional(z.enum(PAYMENT_MEANS)),
		receipt: z.boolean().default(false).describe('Whether the receipt is sent by mail.'),
		language: z.enum(LANGUAGES).default('fr').describe('Of the receipt.'),
	}),
	// Two payments at once are both to be counted, so it is added to what is there now, not to what a page had read.
	run: async (context, { membership, amount, paidOn, paidBy, receipt, language }) => {
		const { record, newId } = context;
		const present = await record.get('membership', membership);
		if (present === undefined) return refused(refusal('not-found', { key: keyText('membership', membership) }));
		const { paidBy: _, ...before } = present.value;
		const means = paidBy === undefined ? {} : { paidBy };
		const value: Membership = { ...before, duesPaid: (before.duesPaid ?? 0) + amount, paidOn, ...means };
		const put = await record.put('membership', value, { against: 'anything', nth: present.key.nth ?? 0 });
		if (!put.ok) return put;
		const { nth = 0 } = present.key;
		const posted = await postDues(context, { ...membership, id: newId(), nth, amount, paidOn, ...means });
		if (!posted.ok) return posted;
		const sent = receipt ? await sendReceipt(context, put.value, amount, language) : null;
		return ok({ ...kept(put.value), receipt: sent, posting: posted.value.state });
	},
});

/** Takes a payment back that was recorded by mistake, or that did not come: the dues are owed again, and its entry is reversed. */
export const undoPayment = defineAction({
	name: 'dues.undo_payment',
	permission: 'dues.write',
	input: z.strictObject({ id: z.string().min(1).max(60).describe('Id of the payment.') }),
	run: async (context, { id: wanted }) => {
		const { record } = context;
		const [payment] = await duesPayments(record, { id: wanted });
		if (payment === undefined) return refused(refusal('not-found', { key: wanted }));
		if (payment.state === 'undone') return refused(refusal('payment-undone'));
		const present = await record.get('membership', payment);
		const { duesPaid = 0, paidOn: _on, paidBy: _by, ...rest } = present?.value ?? {};
		if (present === undefined || duesPaid < payment.amount) return refused(refusal('payment-changed'));
		// What is told of the last payment is that of the one before.
		const last = (await duesPayments(record, { membership: payment })).find(
			({ id: other, state }) => other !== wanted && state !== 'undone',
		);
		const told = last === undefined ? {} : { paidOn: last.paidOn, ...(last.paidBy === undefined ? {} : { paidBy: last.paidBy }) };
		const value = { ...rest, ...told, duesPaid: duesPaid - payment.amount } as Membership;
		const put = await record.put('membership', value, { against: 'anything', nth: payment.nth });
		if (!put.ok) return put;
		const unposted = await unpostDues(context, payment);
		return unposted.ok ? ok({ reversal: unposted.value.reversal ?? null }) : unposted;
	},
});
