import { sql } from 'kysely';
import type { RecordReader } from '../record/index.ts';

/** Rows of a table that hold a word. */
export interface Trace {
	readonly table: string;
	readonly rows: number;
}

/** The bytes of files, which are not words; and the names that are kept on purpose. */
const ASIDE = ['kept_file_chunk', 'kept_identity'];

/**
 * Where some words stand in what is kept of an association, whatever their case, table by table. Reads all of it.
 * @param within only these tables; all where not given
 */
export async function tracesOf(
	{ tx, association }: RecordReader,
	words: readonly string[],
	within?: readonly string[],
): Promise<readonly Trace[]> {
	const { rows: tables } = await sql<{ readonly name: string }>`select c.relname as name from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attname = 'association_id'
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all(${ASIDE}) order by 1`.execute(tx);
	const found: Trace[] = [];
	for (const { name } of tables.filter((one) => within?.includes(one.name) !== false)) {
		const { rows } = await sql<{ readonly count: bigint }>`select count(*) as count from ${sql.table(name)} held
			where held.association_id = ${association} and exists (
				select from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) word (said)
				where strpos(lower(to_jsonb(held)::text), lower(word.said)) > 0)`.execute(tx);
		const count = Number(rows[0]?.count ?? 0);
		if (count > 0) found.push({ table: name, rows: count });
	}
	return found;
}

/** Whether the events of a sitting or of a workshop speak of someone. */
export async function coursesNaming({ tx, association }: RecordReader, id: string): Promise<boolean> {
	const { rows } = await sql`select from journal where association_id = ${association} and concept in ('sitting', 'workshop')
		and strpos(after::text, ${id}) > 0 limit 1`.execute(tx);
	return rows.length > 0;
}
