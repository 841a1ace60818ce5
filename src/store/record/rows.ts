import { type Kysely, type RawBuilder, sql } from 'kysely';
import { inChunks } from '../chunks.ts';
import { CONCEPTS, type ConceptName, type Entity, type Key, keyOf, keyText } from '../concepts/index.ts';
import type { Tables } from '../tables.ts';

/** A thing of the record as it is stored. */
export interface Stored<C extends ConceptName> {
	readonly value: Entity<C>;
	readonly key: Key<C>;
	/** The number of the journal entry that wrote it last; a change says which version it was made from. */
	readonly version: number;
	/** Its place among the others, where the record's order says something; else 0. */
	readonly position: number;
}

interface Row<C extends ConceptName> {
	readonly data: Entity<C>;
	readonly version: bigint;
	readonly nth: number;
	readonly position: number;
}

const types: { readonly [T in 'text' | 'int']: RawBuilder<unknown> } = { text: sql`text`, int: sql`int` };

/** The columns of a concept's key after the association's, with their types. */
function keyColumns(concept: ConceptName): readonly (readonly [column: string, type: 'text' | 'int'])[] {
	const { key, repeats } = CONCEPTS[concept];
	return [...key, ...(repeats ? [['nth', 'int'] as const] : [])];
}

function refs(columns: readonly string[], prefix = ''): RawBuilder<unknown> {
	return sql.join(columns.map((column) => sql.ref(`${prefix}${column}`)));
}

/** Things of one concept, all or those whose key has the given parts, in the order of their keys or their own. */
export async function selectRows<C extends ConceptName>(
	tx: Kysely<Tables>,
	association: string,
	concept: C,
	where: Partial<Key<C>> = {},
): Promise<Stored<C>[]> {
	const { ordered, repeats } = CONCEPTS[concept];
	const columns = keyColumns(concept).map(([column]) => column);
	const wanted = where as Readonly<Record<string, unknown>>;
	const conditions = columns
		.filter((column) => wanted[column] !== undefined)
		.map((column) => sql` and ${sql.ref(column)} = ${wanted[column]}`);
	const { rows } = await sql<Row<C>>`select data, version, ${repeats ? sql.ref('nth') : sql`0`} as nth,
		${ordered ? sql.ref('position') : sql`0`} as position
		from ${sql.table(concept)} where association_id = ${association}${sql.join(conditions, sql``)}
		order by ${ordered ? sql`position, ` : sql``}${refs(columns)}`.execute(tx);
	return rows.map(({ data, version, nth, position }) => ({
		value: data,
		key: keyOf(concept, data, nth),
		version: Number(version),
		position,
	}));
}

/** Writes things, each over the one of its key where there is one. */
export async function upsertRows<C extends ConceptName>(
	tx: Kysely<Tables>,
	association: string,
	concept: C,
	things: readonly Stored<C>[],
): Promise<void> {
	const { ordered, repeats } = CONCEPTS[concept];
	const own = [...(repeats ? ['nth'] : []), ...(ordered ? ['position'] : []), 'version', 'data'];
	const written = [...(ordered ? ['position'] : []), 'version', 'data'];
	for (const chunk of inChunks(things)) {
		const rows = chunk.map(({ value, key, version, position }) => ({ data: value, version, position, nth: 'nth' in key ? key.nth : 0 }));
		await sql`insert into ${sql.table(concept)} (association_id, ${refs(own)})
			select ${association}::text, ${refs(own)}
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (nth int, position int, version bigint, data jsonb)
			on conflict (${refs(['association_id', ...keyColumns(concept).map(([column]) => column)])})
			do update set ${sql.join(written.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`.execute(tx);
	}
}

/** The first of some keys that a thing has already, or that comes twice among them. */
export async function firstTaken<C extends ConceptName>(
	tx: Kysely<Tables>,
	association: string,
	concept: C,
	keys: readonly Key<C>[],
): Promise<Key<C> | undefined> {
	const seen = new Set<string>();
	for (const key of keys) {
		const name = keyText(concept, key);
		if (seen.has(name)) return key;
		seen.add(name);
	}
	for (const chunk of inChunks(keys)) {
		const { rows } = await sql<Row<C>>`select held.data, ${CONCEPTS[concept].repeats ? sql.ref('held.nth') : sql`0`} as nth
			from ${sql.table(concept)} as held join ${givenKeys(concept, chunk)} where held.association_id = ${association} limit 1`.execute(tx);
		const [row] = rows;
		if (row !== undefined) return keyOf(concept, row.data, row.nth);
	}
	return undefined;
}

/** Keys as a table to join: `… as given (columns) on` each column of the key is that of the row `held`. */
function givenKeys<C extends ConceptName>(concept: C, keys: readonly Key<C>[]): RawBuilder<unknown> {
	const columns = keyColumns(concept);
	return sql`jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
		as given (${sql.join(columns.map(([column, type]) => sql`${sql.ref(column)} ${types[type]}`))})
		on ${sql.join(
			columns.map(([column]) => sql`${sql.ref(`held.${column}`)} = ${sql.ref(`given.${column}`)}`),
			sql` and `,
		)}`;
}

/** Removes the things of the given keys. */
export async function deleteRows<C extends ConceptName>(
	tx: Kysely<Tables>,
	association: string,
	concept: C,
	keys: readonly Key<C>[],
): Promise<void> {
	const columns = keyColumns(concept);
	for (const chunk of inChunks(keys)) {
		await sql`delete from ${sql.table(concept)} as held
			using jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb)
				as gone (${sql.join(columns.map(([column, type]) => sql`${sql.ref(column)} ${types[type]}`))})
			where held.association_id = ${association}
			and ${sql.join(
				columns.map(([column]) => sql`${sql.ref(`held.${column}`)} = ${sql.ref(`gone.${column}`)}`),
				sql` and `,
			)}`.execute(tx);
	}
}

/** The place after the last thing of an ordered concept. */
export async function nextPosition(tx: Kysely<Tables>, association: string, concept: ConceptName): Promise<number> {
	const { rows } = await sql<{ readonly next: number }>`select coalesce(max(position) + 1, 0) as next from ${sql.table(concept)}
		where association_id = ${association}`.execute(tx);
	return rows[0]?.next ?? 0;
}
