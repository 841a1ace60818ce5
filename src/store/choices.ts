import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Something that a form lets one choose. */
export interface Choice {
	readonly id: string;
	readonly name: string;
}

const NAMES = {
	person: sql`trim(concat_ws(' ', data->>'givenName', data->>'familyName'))`,
	organisation: sql`data->>'name'`,
	body: sql`data->>'name'`,
	membership_category: sql`data->>'name'`,
} as const;
const ORDER = { person: sql`family_name, given_name, id`, organisation: sql`name, id` } as const;

/** People or organisations by their names, for a form to choose from; at most `limit`. */
export async function choicesOf(
	tx: Kysely<Tables>,
	association: string,
	concept: keyof typeof ORDER,
	limit: number,
): Promise<readonly Choice[]> {
	const { rows } = await sql<Choice>`select id, ${NAMES[concept]} as name from ${sql.table(concept)}
		where association_id = ${association} order by ${ORDER[concept]} limit ${limit}`.execute(tx);
	return rows;
}

/** The names of people, organisations, bodies or categories, by their ids. */
export async function namesOf(
	tx: Kysely<Tables>,
	association: string,
	concept: keyof typeof NAMES,
	ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<Choice>`select id, ${NAMES[concept]} as name from ${sql.table(concept)}
		where association_id = ${association} and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.execute(tx);
	return new Map(rows.map(({ id, name }) => [id, name]));
}
