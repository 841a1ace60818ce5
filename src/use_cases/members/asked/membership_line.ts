import type { Cents } from '../../../domain/basics/index.ts';
import { duesOwed, type MembershipCategory, type MembershipStatus } from '../../../domain/members/index.ts';
import type { RecordReader, StoredMembership } from '../../../store/index.ts';

/** A membership as pages list it. Amounts in cents. */
export interface MembershipLine {
	readonly year: number;
	readonly category: { readonly id: string; readonly name: string; readonly nameEn: string };
	readonly nth: number;
	readonly version: number;
	readonly status: MembershipStatus;
	readonly due: Cents;
	readonly paid: Cents;
	/** Of an ended membership nothing is chased. */
	readonly owed: Cents;
	readonly paidOn: string | null;
}

/** The categories by id. */
export function categoriesById(record: RecordReader): Promise<ReadonlyMap<string, MembershipCategory>> {
	return record.fact(
		'categories by id',
		async () => new Map((await record.list('membership_category')).map(({ value }) => [value.id, value])),
	);
}

/** A stored membership as a line. */
export function membershipLine(
	{ value, key, version }: StoredMembership,
	categories: ReadonlyMap<string, MembershipCategory>,
): MembershipLine {
	const category = categories.get(value.category);
	const name = category?.name ?? value.category;
	return {
		year: value.year,
		category: { id: value.category, name, nameEn: category?.nameEn ?? name },
		nth: key.nth ?? 0,
		version,
		status: value.status,
		due: value.duesDue ?? 0,
		paid: value.duesPaid ?? 0,
		owed: value.status === 'ended' ? 0 : duesOwed(value),
		paidOn: value.paidOn ?? null,
	};
}
