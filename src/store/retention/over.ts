import { sql } from 'kysely';
import type { Instant } from '../../domain/basics/index.ts';
import type { RetentionKind } from '../../domain/retention/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** Kinds that are rows of a table, with the moment from which each counts. */
const TABLES = {
	mail: { table: 'mail', since: 'at', where: sql`status <> 'queued'` },
	requests: { table: 'membership_request', since: 'decided_at', where: sql`status <> 'open'` },
	links: { table: 'personal_link', since: 'created_at', where: sql`true` },
	keys: { table: 'performed', since: 'at', where: sql`true` },
} as const;
export type TableKind = keyof typeof TABLES;
export const isTableKind = (kind: RetentionKind): kind is TableKind => Object.hasOwn(TABLES, kind);

/** How much of a kind there is, and how old the oldest is. */
export interface Age {
	/** Those from before the moment asked for. */
	readonly over: number;
	/** Of all; none where there is nothing. */
	readonly oldest?: Instant;
}

/** How many rows of a kind are from before a moment. */
export async function ageOf({ tx, association }: RecordReader, kind: TableKind, moment: Instant): Promise<Age> {
	const { table, since, where } = TABLES[kind];
	const { rows } = await sql<{ readonly over: bigint; readonly oldest: Instant | null }>`
		select count(*) filter (where ${sql.ref(since)} < ${moment}::timestamptz) as over, min(${sql.ref(since)}) as oldest
		from ${sql.table(table)} where association_id = ${association} and ${where}`.execute(tx);
	const [row] = rows;
	return { over: Number(row?.over ?? 0), ...(row?.oldest == null ? {} : { oldest: row.oldest }) };
}

/** Takes away the rows of a kind from before a moment. @returns how many */
export async function forgetOver({ tx, association }: RecordWriter, kind: TableKind, moment: Instant): Promise<number> {
	const { table, since, where } = TABLES[kind];
	const { numAffectedRows } = await sql`delete from ${sql.table(table)}
		where association_id = ${association} and ${sql.ref(since)} < ${moment}::timestamptz and ${where}`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** Sessions that ended before a moment, of the accounts that the association knows. @param forget whether they go */
export async function endedSessions({ tx }: RecordReader, moment: Instant, forget = false): Promise<Age> {
	const { rows } = await sql<{ readonly count: bigint; readonly oldest: Instant | null }>`
		select count, oldest from ended_sessions(${moment}::timestamptz, ${forget})`.execute(tx);
	const [row] = rows;
	return { over: Number(row?.count ?? 0), ...(row?.oldest == null ? {} : { oldest: row.oldest }) };
}

/** When each thing of a concept was written last, by its id. */
export async function lastWritten(
	{ tx, association }: RecordReader,
	concept: 'person' | 'directory_entry',
): Promise<ReadonlyMap<string, Instant>> {
	const { rows } = await sql<{ readonly id: string; readonly at: Instant }>`select held.id, entry.at from ${sql.table(concept)} held
		join journal entry on entry.association_id = held.association_id and entry.seq = held.version
		where held.association_id = ${association}`.execute(tx);
	return new Map(rows.map(({ id, at }) => [id, at]));
}
