import type { RecordReader, RecordWriter } from '../record/index.ts';
import type { PollRef } from './poll_ref.ts';

/** The tables that tell whether a voice has a ballot: of public polls, of secret ones. */
const VOTERS = ['public_ballot', 'secret_voter'] as const;

/** How many ballots an open poll has. */
export async function ballotsCast({ tx, association }: RecordReader, { assembly, poll }: PollRef, secret: boolean): Promise<number> {
	const row = await tx
		.selectFrom(VOTERS[secret ? 1 : 0])
		.select(({ fn }) => fn.countAll<bigint>().as('count'))
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.where('poll', '=', poll)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** Those of some voices that have a ballot in an open poll; all of them where none are named. In the order of voices. */
export async function votersOf(
	{ tx, association }: RecordReader,
	{ assembly, poll }: PollRef,
	secret: boolean,
	voices?: readonly string[],
): Promise<readonly string[]> {
	let query = tx
		.selectFrom(VOTERS[secret ? 1 : 0])
		.select('voice')
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.where('poll', '=', poll);
	if (voices !== undefined) query = query.where('voice', 'in', [...voices, '']);
	const rows = await query.orderBy('voice').execute();
	return rows.map(({ voice }) => voice);
}

/** Empties what is kept of a poll while it is open; `published` too, where the poll is to be as if it was not held. */
export async function discardBallots(
	{ tx, association }: RecordWriter,
	{ assembly, poll }: PollRef,
	{ published }: { readonly published: boolean },
): Promise<void> {
	const tables = [...VOTERS, 'sealed_ballot' as const, ...(published ? ['counted_ballot' as const] : [])];
	for (const table of tables) {
		await tx
			.deleteFrom(table)
			.where('association_id', '=', association)
			.where('assembly', '=', assembly)
			.where('poll', '=', poll)
			.execute();
	}
}
