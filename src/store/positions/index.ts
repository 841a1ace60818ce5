import { sql } from 'kysely';
import type { Instant } from '../../domain/basics/index.ts';
import type { PositionVote } from '../../domain/positions/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

export const STATEMENT_STATUSES = ['proposed', 'shown', 'out'] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

/** A topic on which participants take a position. */
export interface StoredTopic {
	readonly id: string;
	readonly title: string;
	readonly assembly: string | null;
	readonly isOpen: boolean;
}

/** A statement of a topic, with what whoever runs the sitting decided of it. */
export interface StoredStatement {
	readonly id: string;
	readonly text: string;
	readonly status: StatementStatus;
}

function topicsOf({ tx, association }: RecordReader) {
	return tx.selectFrom('position_topic').select(['id', 'title', 'assembly', 'is_open as isOpen']).where('association_id', '=', association);
}

/** The topics of an association, the latest first. */
export function listTopics(record: RecordReader): Promise<readonly StoredTopic[]> {
	return topicsOf(record).orderBy('at', 'desc').orderBy('id').execute();
}

/** One topic; undefined where there is none of that id. */
export function readTopic(record: RecordReader, id: string): Promise<StoredTopic | undefined> {
	return topicsOf(record).where('id', '=', id).executeTakeFirst();
}

/** Keeps a topic, or writes it anew; its statements and votes stay. */
export async function putTopic({ tx, association }: RecordWriter, topic: StoredTopic, at: Instant): Promise<void> {
	const { id, title, assembly, isOpen: is_open } = topic;
	await tx
		.insertInto('position_topic')
		.values({ association_id: association, id, title, assembly, is_open, at })
		.onConflict((conflict) => conflict.columns(['association_id', 'id']).doUpdateSet({ title, is_open }))
		.execute();
}

/** The statements of a topic, in the order of their ids. */
export async function statementsOf({ tx, association }: RecordReader, topic: string): Promise<readonly StoredStatement[]> {
	const rows = await tx
		.selectFrom('position_statement')
		.select(['id', 'text', 'status'])
		.where('association_id', '=', association)
		.where('topic', '=', topic)
		.orderBy('id')
		.execute();
	// The database holds no other status.
	return rows as readonly StoredStatement[];
}

/** Keeps a statement, or writes it anew. */
export async function putStatement({ tx, association }: RecordWriter, topic: string, { id, text, status }: StoredStatement): Promise<void> {
	await tx
		.insertInto('position_statement')
		.values({ association_id: association, topic, id, text, status })
		.onConflict((conflict) => conflict.columns(['association_id', 'topic', 'id']).doUpdateSet({ text, status }))
		.execute();
}

/** What participants said of the statements of a topic; or one of them. */
export async function positionVotes(
	{ tx, association }: RecordReader,
	topic: string,
	participant?: string,
): Promise<readonly PositionVote[]> {
	const rows = await tx
		.selectFrom('position_vote')
		.select(['participant', 'statement', 'stance'])
		.where('association_id', '=', association)
		.where('topic', '=', topic)
		.$if(participant !== undefined, (query) => query.where('participant', '=', participant ?? ''))
		.execute();
	// The database holds no other stance.
	return rows as readonly PositionVote[];
}

/** How much was said of a topic. */
export interface PositionCount {
	/** People who said something. */
	readonly voters: number;
	/** What they said of how many statements, together. */
	readonly answers: number;
	/** Differs where what anybody said differs. */
	readonly mark: string;
}

/** Counts what participants said of the statements of a topic, by one pass of the database over it. */
export async function positionCount({ tx, association }: RecordReader, topic: string): Promise<PositionCount> {
	const row = await tx
		.selectFrom('position_vote')
		.select(({ fn }) => [
			fn.countAll().as('answers'),
			fn.count('participant').distinct().as('voters'),
			sql<string | null>`bit_xor(hashtextextended(statement || ' ' || participant || ' ' || stance, 0))::text`.as('mark'),
		])
		.where('association_id', '=', association)
		.where('topic', '=', topic)
		.executeTakeFirstOrThrow();
	return { voters: Number(row.voters), answers: Number(row.answers), mark: row.mark ?? '' };
}

/** Keeps what a participant says of a statement, in the place of what they said before. */
export async function putPosition({ tx, association }: RecordWriter, topic: string, vote: PositionVote): Promise<void> {
	const { participant, statement, stance } = vote;
	await tx
		.insertInto('position_vote')
		.values({ association_id: association, topic, statement, participant, stance })
		.onConflict((conflict) => conflict.columns(['association_id', 'topic', 'statement', 'participant']).doUpdateSet({ stance }))
		.execute();
}
