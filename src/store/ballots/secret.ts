import { sql } from 'kysely';
import { inChunks } from '../chunks.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import type { PollRef } from './poll_ref.ts';
import type { Seal } from './seal.ts';

/** A ballot of a secret poll, apart from who sent it. */
export interface SecretBallot {
	/** By which whoever sent it finds it in the published list. */
	readonly receipt: string;
	/** What JSON can hold. */
	readonly content: unknown;
}

/** Notes that some voices vote, in the order of voices. @returns those that had not */
export async function markVoters(
	{ tx, association }: RecordWriter,
	{ assembly, poll }: PollRef,
	voices: readonly string[],
): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ readonly voice: string }>`
		insert into secret_voter (association_id, assembly, poll, voice)
		select ${association}, ${assembly}, ${poll}, voice from unnest(${[...voices]}::text[]) as voice
		on conflict do nothing returning voice`.execute(tx);
	return new Set(rows.map(({ voice }) => voice));
}

/** Notes that some voices, of those that {@link markVoters} has just noted, do not vote after all. */
export async function unmarkVoters(
	{ tx, association }: RecordWriter,
	{ assembly, poll }: PollRef,
	voices: readonly string[],
): Promise<void> {
	await tx
		.deleteFrom('secret_voter')
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.where('poll', '=', poll)
		.where('voice', 'in', [...voices])
		.execute();
}

/**
 * Puts ballots into the box of a secret poll, in an order that says nothing.
 * @param ballots of different receipts
 * @returns the receipts of those that are in it now: one whose receipt another ballot has already is not
 */
export async function putSealed(
	{ tx, association }: RecordWriter,
	{ assembly, poll }: PollRef,
	ballots: readonly SecretBallot[],
	seal: Seal,
): Promise<ReadonlySet<string>> {
	const ref = { association, assembly, poll };
	const marked = ballots.map((ballot) => ({
		...{ receipt: ballot.receipt, mark: seal.mark(ref, ballot.receipt) },
		sealed: seal.seal(ref, JSON.stringify(ballot)),
	}));
	const rows = marked.sort((a, b) => (a.mark < b.mark ? -1 : 1)).map(({ mark, sealed }) => ({ mark, sealed }));
	const { rows: kept } = await sql<{ readonly mark: string }>`
		insert into sealed_ballot (association_id, assembly, poll, mark, sealed)
		select ${association}, ${assembly}, ${poll}, mark, sealed
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as ballot (mark text, sealed text)
		on conflict do nothing returning mark`.execute(tx);
	const there = new Set(kept.map(({ mark }) => mark));
	return new Set(marked.flatMap(({ mark, receipt }) => (there.has(mark) ? [receipt] : [])));
}

/** Those of some receipts whose ballots are in the box. */
export async function inBox(
	{ tx, association }: RecordReader,
	{ assembly, poll }: PollRef,
	receipts: readonly string[],
	seal: Seal,
): Promise<ReadonlySet<string>> {
	const marks = new Map(receipts.map((receipt) => [seal.mark({ association, assembly, poll }, receipt), receipt]));
	const rows = await tx
		.selectFrom('sealed_ballot')
		.select('mark')
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.where('poll', '=', poll)
		.where('mark', 'in', [...marks.keys()])
		.execute();
	return new Set(rows.flatMap(({ mark }) => marks.get(mark) ?? []));
}

/** Opens the box of a poll, in the order of receipts. @returns none where it was sealed with another key */
export async function openBox(
	{ tx, association }: RecordReader,
	{ assembly, poll }: PollRef,
	seal: Seal,
): Promise<readonly SecretBallot[] | undefined> {
	const rows = await tx
		.selectFrom('sealed_ballot')
		.select('sealed')
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.where('poll', '=', poll)
		.execute();
	const ballots: SecretBallot[] = [];
	for (const { sealed } of rows) {
		const text = seal.open({ association, assembly, poll }, sealed);
		if (text === undefined) return undefined;
		// Only `putSealed` seals.
		ballots.push(JSON.parse(text) as SecretBallot);
	}
	return ballots.sort((a, b) => (a.receipt < b.receipt ? -1 : 1));
}

/** Publishes the ballots of a box that was opened. @param ballots in the order of receipts, which becomes that of the rows */
export async function publishBallots(
	{ tx, association }: RecordWriter,
	{ assembly, poll }: PollRef,
	ballots: readonly SecretBallot[],
): Promise<void> {
	for (const chunk of inChunks(ballots)) {
		await tx
			.insertInto('counted_ballot')
			.values(
				chunk.map(({ receipt, content }) => ({ association_id: association, assembly, poll, receipt, content: JSON.stringify(content) })),
			)
			.execute();
	}
}

/** The ballots of a secret poll that is closed, in the order of their receipts. */
export async function publishedBallots({ tx, association }: RecordReader, { assembly, poll }: PollRef): Promise<readonly SecretBallot[]> {
	return tx
		.selectFrom('counted_ballot')
		.select(['receipt', 'content'])
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.where('poll', '=', poll)
		.orderBy('receipt')
		.execute();
}
