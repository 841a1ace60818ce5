import { sql } from 'kysely';
import type { RecordWriter } from './record/index.ts';

/**
 * Does a part of a transaction that may be undone alone: where it answers `undo`, the tables are as they were before it.
 * Nothing may be noted in the journal inside, since the journal is written at the end of the transaction.
 */
export async function tentatively<T>({ tx }: RecordWriter, run: () => Promise<{ readonly undo: boolean; readonly value: T }>): Promise<T> {
	await sql`savepoint tentative`.execute(tx);
	const { undo, value } = await run();
	if (undo) await sql`rollback to savepoint tentative`.execute(tx);
	await sql`release savepoint tentative`.execute(tx);
	return value;
}
