import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What each entry of one thing says it became, the first first: the thing's whole course, where its entries are its events. */
export async function courseOf(tx: Kysely<Tables>, association: string, concept: string, key: string): Promise<readonly unknown[]> {
	const rows = await tx
		.selectFrom('journal')
		.select('after')
		.where('association_id', '=', association)
		.where('concept', '=', concept)
		.where('key', '=', key)
		.orderBy('seq')
		.execute();
	return rows.map(({ after }) => after);
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
