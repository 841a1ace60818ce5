import type { Cents } from '../basics/index.ts';
import type { Membership, MembershipCategory, MembershipStatus } from '../members/index.ts';
import { memberOf } from '../record/index.ts';

/** The dues of one member of a category in a year; undefined where none were set. @returns cents, 0 in a reciprocal category */
export function duesOf({ dues = [], reciprocal }: MembershipCategory, year: number): Cents | undefined {
	return reciprocal ? 0 : dues.find((one) => one.year === year)?.amount;
}

/** A member's new membership in a category for a year, with the dues that the category asks that year. */
export function newMembership(category: MembershipCategory, member: string, year: number, status: MembershipStatus): Membership {
	const due = duesOf(category, year);
	const who = category.holds === 'people' ? { person: member } : { organisation: member };
	return { year, category: category.id, ...who, status, ...(due === undefined ? {} : { duesDue: due }) };
}

/**
 * The memberships that renew those of a year for the next: each member once in each category, those excepted whose
 * membership has ended or who have one already.
 */
export function renewalsOf(
	before: readonly Membership[],
	already: readonly Membership[],
	categories: readonly MembershipCategory[],
	year: number,
): readonly Membership[] {
	const known = new Map(categories.map((one) => [one.id, one]));
	const name = (one: Membership) => `${one.category}/${memberOf(one)}`;
	const taken = new Set(already.map(name));
	return before.flatMap((one) => {
		const category = known.get(one.category);
		if (one.status === 'ended' || category === undefined || taken.has(name(one))) return [];
		taken.add(name(one));
		return [newMembership(category, memberOf(one), year, 'pending')];
	});
}
