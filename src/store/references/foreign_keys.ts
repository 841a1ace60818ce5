import { sql, type Transaction } from 'kysely';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { Tables } from '../tables.ts';

/** SQLSTATE `foreign_key_violation`. */
const FOREIGN_KEY = '23503';

interface Violation {
	readonly table: string;
	readonly constraint: string;
}

function violation(error: unknown): Violation | undefined {
	if (!(error instanceof Error && 'code' in error && error.code === FOREIGN_KEY && 'table' in error && 'constraint' in error))
		return undefined;
	return { table: String(error.table), constraint: String(error.constraint) };
}

/**
 * Checks every foreign key now, where a violation can still be told apart from a failure of the server;
 * the commit would only check them afterwards.
 * @param removed what the transaction took away, as `concept key`
 * @returns why the transaction may not stand, if it may not
 */
export async function checkForeignKeys(tx: Transaction<Tables>, removed: ReadonlySet<string>): Promise<Refusal | undefined> {
	await sql`savepoint before_references`.execute(tx);
	try {
		await sql`set constraints all immediate`.execute(tx);
		return undefined;
	} catch (error) {
		const broken = violation(error);
		if (broken === undefined) throw error;
		await sql`rollback to savepoint before_references`.execute(tx);
		return explain(tx, broken, removed);
	}
}

/** The server does not say which key it missed where rows are kept apart, so it is looked for. */
async function explain(tx: Transaction<Tables>, { table, constraint }: Violation, removed: ReadonlySet<string>): Promise<Refusal> {
	const { rows: columns } = await sql<{ readonly target: string; readonly own: string; readonly other: string }>`
		select c.confrelid::regclass::text as target, own.attname as own, other.attname as other
		from pg_constraint c
		cross join unnest(c.conkey, c.confkey) as pair (own, other)
		join pg_attribute own on own.attrelid = c.conrelid and own.attnum = pair.own
		join pg_attribute other on other.attrelid = c.confrelid and other.attnum = pair.other
		where c.conrelid = ${table}::regclass and c.conname = ${constraint} and own.attname <> 'association_id'`.execute(tx);
	const [{ target, own, other } = { target: table, own: 'association_id', other: 'association_id' }] = columns;
	const { rows } = await sql<{ readonly key: string }>`select ${sql.ref(`here.${own}`)} as key from ${sql.table(table)} as here
		where ${sql.ref(`here.${own}`)} is not null and not exists (
			select from ${sql.table(target)} as there
			where there.association_id = here.association_id and ${sql.ref(`there.${other}`)} = ${sql.ref(`here.${own}`)})
		limit 1`.execute(tx);
	const key = String(rows[0]?.key);
	return removed.has(`${target} ${key}`) ? refusal('reference-in-use', { key, by: table }) : refusal('reference-missing', { key });
}
