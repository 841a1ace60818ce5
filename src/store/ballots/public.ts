import { sql } from 'kysely';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import type { PollRef } from './poll_ref.ts';

/** A ballot that is kept with its voice. */
export interface NamedBallot {
	readonly voice: string;
	/** Id of the person who sent it. */
	readonly by: string;
	/** What JSON can hold. */
	readonly content: unknown;
}

/**
 * Keeps ballots of a public poll, one for each voice.
 * @param ballots of different voices; in the order of voices, so that two transactions do not wait for each other
 * @returns the voices that had none yet
 */
export async function putNamed({ tx, association }: RecordWriter, { assembly, poll }: PollRef, ballots: readonly NamedBallot[]) {
	const { rows } = await sql<{ readonly voice: string }>`
		insert into public_ballot (association_id, assembly, poll, voice, cast_by, content)
		select ${association}, ${assembly}, ${poll}, voice, "by", content
		from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb) as ballot (voice text, "by" text, content jsonb)
		on conflict do nothing returning voice`.execute(tx);
	return new Set(rows.map(({ voice }) => voice));
}

/** The ballots of a public poll, in the order of voices; of some voices, or of all. */
export async function namedBallots(
	{ tx, association }: RecordReader,
	{ assembly, poll }: PollRef,
	voices?: readonly string[],
): Promise<readonly NamedBallot[]> {
	let query = tx
		.selectFrom('public_ballot')
		.select(['voice', 'cast_by as by', 'content'])
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.where('poll', '=', poll);
	if (voices !== undefined) query = query.where('voice', 'in', [...voices]);
	return query.orderBy('voice').execute();
}
