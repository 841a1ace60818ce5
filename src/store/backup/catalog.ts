import type { Connection } from '../engine/connection.ts';

/** A table as a backup holds it. */
export interface TableShape {
	readonly name: string;
	/** Those that are stored; what is generated from them is not in a backup. */
	readonly columns: readonly string[];
	/** Whether it holds files: few of its rows are much. */
	readonly heavy: boolean;
}

/** The migrations that a database has had are said at the head of a backup, not kept as rows. */
const MIGRATIONS = 'migration';

/**
 * Every table of ours and of sign-in, each after those that it refers to at once. References checked at the end of a
 * transaction ask for no order. Jobs live in a schema of their own and are left out: a copy must not send the mail again.
 */
export async function tablesOf(connection: Connection): Promise<readonly TableShape[]> {
	const tables = await connection.rows<TableShape & { readonly after: readonly string[] }>(`
		select c.relname as name,
			(select json_agg(a.attname order by a.attnum) from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
			exists (select from pg_attribute a where a.attrelid = c.oid and a.atttypid = 'bytea'::regtype and not a.attisdropped) as heavy,
			coalesce((select json_agg(other.relname) from pg_constraint f join pg_class other on other.oid = f.confrelid
				where f.conrelid = c.oid and f.contype = 'f' and not f.condeferrable and f.confrelid <> c.oid), '[]') as after
		from pg_class c
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> '${MIGRATIONS}'
		order by c.relname`);
	const sorted: TableShape[] = [];
	let waiting = [...tables];
	while (waiting.length > 0) {
		const ready = waiting.filter(({ after }) => !after.some((name) => waiting.some((other) => other.name === name)));
		// Tables that refer to each other at once cannot be filled one after the other: nobody makes such tables.
		if (ready.length === 0) throw new Error(`tables in a circle: ${waiting.map(({ name }) => name).join(', ')}`);
		sorted.push(...ready.map(({ name, columns, heavy }) => ({ name, columns, heavy })));
		waiting = waiting.filter((one) => !ready.includes(one));
	}
	return sorted;
}

/** A list of names for a statement. */
export function named(columns: readonly string[]): string {
	return columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ');
}
