import type { Membership, MembershipCategory, MembershipCount } from './memberships.ts';

/** The members of one category in one year. */
export interface CategoryCount {
	readonly category: MembershipCategory;
	/** Members, validated and pending together: those listed, or where none is listed the number announced. */
	readonly count: number;
	/** Of which pending; unknown (undefined) where only the number was announced. */
	readonly pending?: number;
	readonly listed: readonly Membership[];
	/** Change from the year before, members; undefined where nothing tells it. */
	readonly change?: number;
}

interface MembershipRecord {
	readonly categories: readonly MembershipCategory[];
	readonly memberships: readonly Membership[];
	readonly membershipCounts: readonly MembershipCount[];
}

function countOf(record: MembershipRecord, category: string, year: number): number | undefined {
	const listed = record.memberships.filter((m) => m.year === year && m.category === category && m.status !== 'ended');
	if (listed.length > 0) return listed.length;
	return record.membershipCounts.find((c) => c.year === year && c.category === category)?.count;
}

/**
 * Members by category in a year, in the order of the categories; a category with nothing known that year is left out.
 * The change is that of the counts where the year before is known, else the change announced.
 */
export function countMembers(record: MembershipRecord, year: number): CategoryCount[] {
	return record.categories.flatMap((category): CategoryCount[] => {
		const count = countOf(record, category.id, year);
		if (count === undefined) return [];
		const listed = record.memberships.filter((m) => m.year === year && m.category === category.id && m.status !== 'ended');
		const before = countOf(record, category.id, year - 1);
		const announced = record.membershipCounts.find((c) => c.year === year && c.category === category.id)?.change;
		const change = before === undefined ? announced : count - before;
		return [
			{
				category,
				count,
				listed,
				...(listed.length > 0 ? { pending: listed.filter((m) => m.status === 'pending').length } : {}),
				...(change === undefined ? {} : { change }),
			},
		];
	});
}
