import type { Membership, MembershipCategory, MembershipCount, Representation } from '../members/index.ts';

/** By code units, as ids are compared wherever a record is sorted. @returns negative, zero or positive */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of things that have an id. */
export function compareById(a: { readonly id: string }, b: { readonly id: string }): number {
	return compareText(a.id, b.id);
}

/** The order of representations: person, organisation, start. */
export function compareRepresentations(a: Representation, b: Representation): number {
	return compareText(a.person, b.person) || compareText(a.organisation, b.organisation) || compareText(a.from ?? '', b.from ?? '');
}

/** The id of the organisation or person that a membership is of. */
export function memberOf({ organisation, person }: Pick<Membership, 'organisation' | 'person'>): string {
	return organisation ?? person ?? '';
}

/** The order of memberships: year, category in the categories' own order, member. */
export function membershipOrder(categories: readonly MembershipCategory[]): (a: Membership, b: Membership) => number {
	const counts = membershipCountOrder(categories);
	return (a, b) => counts(a, b) || compareText(memberOf(a), memberOf(b));
}

/** The order of what is announced of memberships: year, category in the categories' own order. */
export function membershipCountOrder(
	categories: readonly MembershipCategory[],
): (a: Pick<MembershipCount, 'year' | 'category'>, b: Pick<MembershipCount, 'year' | 'category'>) => number {
	const ranks = new Map(categories.map((category, index) => [category.id, index]));
	const rank = (category: string) => ranks.get(category) ?? categories.length;
	return (a, b) => a.year - b.year || rank(a.category) - rank(b.category);
}
