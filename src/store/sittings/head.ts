import { sql } from 'kysely';
import type { Database, StopListening } from '../engine/database.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** Name of the channel on which processes tell one another that a sitting has changed. */
const CHANNEL = 'collegiale_sitting';

/** What is told of a change: nothing that anybody may not know. */
export interface SittingNotice {
	readonly association: string;
	/** Id of the assembly. */
	readonly sitting: string;
	/** Events of the sitting so far. */
	readonly version: number;
	/** What has changed: events, which nobody waits for; ballots, which can wait; links that let in no more; who people are, in all of it. */
	readonly of: 'events' | 'ballots' | 'links' | 'people';
}

/**
 * A sitting is locked by name and not by its row: PostgreSQL lets those who share a lock by name queue behind one who wants
 * it alone, so that a poll can be closed however many ballots come.
 */
const nameOf = (association: string, assembly: string) => sql`hashtextextended(${`${association}/${assembly}`}, 0)`;

/** Takes a sitting for this transaction alone, until it ends. @returns how many events it has */
export async function lockSitting({ tx, association }: RecordWriter, assembly: string): Promise<number> {
	await sql`select pg_advisory_xact_lock(${nameOf(association, assembly)})`.execute(tx);
	const row = await tx
		.insertInto('sitting')
		.values({ association_id: association, assembly, version: 0 })
		.onConflict((conflict) => conflict.columns(['association_id', 'assembly']).doUpdateSet({ version: (eb) => eb.ref('sitting.version') }))
		.returning('version')
		.executeTakeFirstOrThrow();
	return Number(row.version);
}

/** Keeps a sitting from changing until this transaction ends; others may do the same. @returns how many events it has */
export async function shareSitting(record: RecordWriter, assembly: string): Promise<number> {
	await sql`select pg_advisory_xact_lock_shared(${nameOf(record.association, assembly)})`.execute(record.tx);
	return sittingVersion(record, assembly);
}

/** How many events a sitting has; 0 where there is none. */
export async function sittingVersion({ tx, association }: RecordReader, assembly: string): Promise<number> {
	const row = await tx
		.selectFrom('sitting')
		.select('version')
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.executeTakeFirst();
	return Number(row?.version ?? 0);
}

/** Notes how many events a sitting has now, and tells every process once this transaction is committed. */
export async function advanceSitting(record: RecordWriter, assembly: string, version: number): Promise<void> {
	const { tx, association } = record;
	await tx.updateTable('sitting').set({ version }).where('association_id', '=', association).where('assembly', '=', assembly).execute();
	await tellSitting(record, { sitting: assembly, version, of: 'events' });
}

/** Tells every process that something of a sitting has changed, once this transaction is committed. */
export async function tellSitting({ tx, association }: RecordReader, told: Omit<SittingNotice, 'association'>): Promise<void> {
	const notice: SittingNotice = { association, ...told };
	await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`.execute(tx);
}

/** Hears of every sitting of a database. @param missed some notices may not have come */
export function listenToSittings(
	{ listen }: Pick<Database, 'listen'>,
	heard: (notice: SittingNotice) => void,
	missed: () => void,
): Promise<StopListening> {
	// Only `tellSitting` tells on this channel.
	return listen({ channel: CHANNEL, heard: (payload) => heard(JSON.parse(payload) as SittingNotice), missed });
}
