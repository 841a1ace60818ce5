import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { renewalsOf } from '../../domain/dues/index.ts';
import type { Membership, MembershipCategory } from '../../domain/members/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { keyText, type RecordReader, type Stored, untouchedSince } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { lettersByMembership, membershipName } from './plan_call.ts';

/** From the memberships of which year to those of which. */
export const renewalYears = z.strictObject({ from: held(values.year), to: held(values.year) });

/** The memberships that a renewal would add, with the categories they are in. */
export async function plannedRenewals(
	record: RecordReader,
	{ from, to }: z.output<typeof renewalYears>,
): Promise<{ readonly renewals: readonly Membership[]; readonly categories: readonly MembershipCategory[] }> {
	const all = async (year: number) => (await record.list('membership', { year })).map(({ value }) => value);
	const categories = (await record.list('membership_category')).map(({ value }) => value);
	return { renewals: renewalsOf(await all(from), await all(to), categories, to), categories };
}

/** Renews every membership of a year for another in one step: pending, with the dues that the category asks. */
export const renewMemberships = defineAction({
	name: 'dues.renew_memberships',
	permission: 'dues.write',
	input: renewalYears.extend({ count: z.int().nonnegative().describe('How many were shown before it was confirmed.') }),
	run: async ({ record }, { count, ...years }) => {
		const { renewals } = await plannedRenewals(record, years);
		// Who confirmed has seen a number: another is shown before anything is written.
		if (renewals.length !== count) return refused(refusal('renewal-changed', { count: renewals.length }));
		const added = await record.addAll('membership', renewals);
		return added.ok ? ok({ added: added.value }) : added;
	},
});

/** What may be taken back of the renewal for a year: memberships that it added and that nobody has touched or written about since. */
export async function undoableRenewals(record: RecordReader, year: number): Promise<readonly Stored<'membership'>[]> {
	const untouched = await untouchedSince(record, 'membership', renewMemberships.name);
	const written = await lettersByMembership(record, year);
	return (await record.list('membership', { year })).filter(
		({ key }) => untouched.has(keyText('membership', key)) && !written.has(membershipName(key)),
	);
}

/** Takes a renewal back: the memberships that it added, those excepted of which something is known since. */
export const undoRenewal = defineAction({
	name: 'dues.undo_renewal',
	permission: 'dues.write',
	input: z.strictObject({ year: held(values.year), count: z.int().positive().describe('How many were shown before it was confirmed.') }),
	run: async ({ record }, { year, count }) => {
		const undone = await undoableRenewals(record, year);
		if (undone.length !== count) return refused(refusal('undo-changed', { count: undone.length }));
		// The last of several with one key first, so that the places of the others stay.
		for (const { key, version } of undone.toReversed()) {
			const removed = await record.remove('membership', key, { against: version });
			if (!removed.ok) return removed;
		}
		return ok({ removed: undone.length });
	},
});
