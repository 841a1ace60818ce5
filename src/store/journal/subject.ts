import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What an entry of one thing says it became. */
export interface CourseEntry {
	readonly seq: number;
	readonly after: unknown;
}

/**
 * The entries of one thing, the first first: its whole course, where its entries are its events.
 * @param since only those after an entry that was read before
 */
export async function courseOf(
	tx: Kysely<Tables>,
	association: string,
	concept: string,
	key: string,
	since = 0,
): Promise<readonly CourseEntry[]> {
	const rows = await tx
		.selectFrom('journal')
		.select(['seq', 'after'])
		.where('association_id', '=', association)
		.where('concept', '=', concept)
		.where('key', '=', key)
		.where('seq', '>', BigInt(since))
		.orderBy('seq')
		.execute();
	return rows.map(({ seq, after }) => ({ seq: Number(seq), after }));
}

/** The keys of every thing of a concept that the journal tells of, in order. */
export async function subjectsOf(tx: Kysely<Tables>, association: string, concept: string): Promise<readonly string[]> {
	const rows = await tx
		.selectFrom('journal')
		.select('key')
		.distinct()
		.where('association_id', '=', association)
		.where('concept', '=', concept)
		.orderBy('key')
		.execute();
	return rows.map(({ key }) => key);
}

/** What the journal tells of the things of a concept whose keys begin so, after an entry, in its order. */
export async function coursesSince(
	tx: Kysely<Tables>,
	association: string,
	concept: string,
	prefix: string,
	since: number,
): Promise<readonly (CourseEntry & { readonly key: string })[]> {
	const rows = await tx
		.selectFrom('journal')
		.select(['key', 'seq', 'after'])
		.where('association_id', '=', association)
		.where('concept', '=', concept)
		.where((eb) => eb.fn<boolean>('starts_with', ['key', eb.val(prefix)]))
		.where('seq', '>', BigInt(since))
		.orderBy('seq')
		.execute();
	return rows.map(({ key, seq, after }) => ({ key, seq: Number(seq), after }));
}

/** The courses of every thing of a concept whose key begins so, by key, in the order of their keys. */
export async function coursesOf(
	tx: Kysely<Tables>,
	association: string,
	concept: string,
	prefix: string,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
	const rows = await tx
		.selectFrom('journal')
		.select(['key', 'after'])
		.where('association_id', '=', association)
		.where('concept', '=', concept)
		.where((eb) => eb.fn<boolean>('starts_with', ['key', eb.val(prefix)]))
		.orderBy('key')
		.orderBy('seq')
		.execute();
	const courses = new Map<string, unknown[]>();
	for (const { key, after } of rows) {
		const course = courses.get(key);
		if (course === undefined) courses.set(key, [after]);
		else course.push(after);
	}
	return courses;
}
