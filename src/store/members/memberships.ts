import { sql } from 'kysely';
import type { Entity, Key } from '../concepts/index.ts';
import type { RecordReader, Stored } from '../record/index.ts';
import type { MemberId } from './search.ts';

interface Row {
	readonly data: Entity<'membership'>;
	readonly nth: number;
	readonly version: bigint;
	readonly category: string;
	readonly member: string;
}

/** A membership as it is stored. */
export type StoredMembership = Stored<'membership'>;

function storedOf({ data, nth, version, category, member }: Row): StoredMembership {
	const key: Key<'membership'> = { year: data.year, category, member, nth };
	return { value: data, key, version: Number(version), position: 0 };
}

/** The memberships of some members, of all years or of one: the latest year first. */
export async function membershipsOf(
	{ tx, association }: RecordReader,
	members: readonly MemberId[],
	year?: number,
): Promise<readonly StoredMembership[]> {
	const parts = (['organisation', 'person'] as const).flatMap((type) => {
		const ids = members.filter((one) => one.type === type).map(({ id }) => id);
		return ids.length === 0
			? []
			: [
					sql`select data, nth, version, category, member, year from membership
			where association_id = ${association} and ${sql.ref(type)} = any(${ids}::text[])${year === undefined ? sql`` : sql` and year = ${year}`}`,
				];
	});
	if (parts.length === 0) return [];
	// Apart, and not `or`: of that, PostgreSQL compares each id with each other while it plans, which takes longer than the query.
	const { rows } = await sql<Row>`select data, nth, version, category, member from (${sql.join(parts, sql` union all `)}) as found
		order by year desc, category, member, nth`.execute(tx);
	return rows.map(storedOf);
}

/** The years that have memberships, the latest first. Each year is one step into the primary key, however many members there are. */
export function membershipYears({ tx, association, fact }: RecordReader): Promise<readonly number[]> {
	return fact('membership years', async () => {
		const { rows } = await sql<{ readonly year: number }>`with recursive known as (
			(select year from membership where association_id = ${association} order by year desc limit 1)
			union all
			select (select m.year from membership as m where m.association_id = ${association} and m.year < known.year order by m.year desc limit 1)
			from known where known.year is not null
		) select year from known where year is not null`.execute(tx);
		return rows.map(({ year }) => year);
	});
}

/** The dues of one category in a year, over its memberships that have not ended. Cents. */
export interface CategoryDues {
	readonly category: string;
	readonly members: number;
	readonly due: number;
	readonly paid: number;
	/** What was paid beyond what one owes settles nothing for another. */
	readonly owed: number;
}

/** The dues of a year by category. */
export async function duesByCategory({ tx, association }: RecordReader, year: number): Promise<readonly CategoryDues[]> {
	const { rows } = await sql<{ readonly [K in keyof CategoryDues]: K extends 'category' ? string : bigint }>`
		select category, count(*) as members, sum(coalesce(dues_due, 0))::bigint as due, sum(coalesce(dues_paid, 0))::bigint as paid,
			sum(greatest(0, coalesce(dues_due, 0) - coalesce(dues_paid, 0)))::bigint as owed
		from membership where association_id = ${association} and year = ${year} and status <> 'ended' group by category`.execute(tx);
	return rows.map(({ category, members, due, paid, owed }) => ({
		category,
		members: Number(members),
		due: Number(due),
		paid: Number(paid),
		owed: Number(owed),
	}));
}
