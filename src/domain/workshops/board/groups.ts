/** Someone to be put into a group, with the kind of organisation that they come from, or whatever groups are to be mixed by. */
export interface Mixed {
	readonly person: string;
	readonly kind: string;
}

/**
 * Deals people into groups as cards: kind by kind, one group after the other. Groups differ by one person at most, and so does
 * what each has of each kind. The same people always give the same groups, whatever order they come in.
 * @param count how many groups, at least one
 * @returns the ids of the people of each group
 */
export function balancedGroups(people: readonly Mixed[], count: number): readonly (readonly string[])[] {
	const groups: string[][] = Array.from({ length: count }, () => []);
	const dealt = [...people].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.person < b.person ? -1 : 1));
	for (const [index, { person }] of dealt.entries()) groups[index % count]?.push(person);
	return groups;
}
