import { sql } from 'kysely';
import type { Instant } from '../../domain/basics/index.ts';
import type { RecordReader } from '../record/index.ts';

/** One change of something that is about a person. */
export interface ChangeAbout {
	readonly at: Instant;
	readonly action: string;
	readonly concept: string;
	readonly before: unknown;
	readonly after: unknown;
}

/** Changes that are told of one person: more than anyone has had. */
const MOST_CHANGES = 5000;

/** The changes of a person and of what is about that person alone, the latest first. Who made them is another's datum. */
export async function changesAbout({ tx, association }: RecordReader, person: string): Promise<readonly ChangeAbout[]> {
	const { rows } = await sql<ChangeAbout>`select at, action, concept, before, after from journal
		where association_id = ${association} and ((concept = 'person' and key = ${person})
			or (concept in ('membership', 'mandate', 'representation', 'directory_entry', 'own_request')
				and ${person} in (before->>'person', after->>'person')))
		order by seq desc limit ${MOST_CHANGES}`.execute(tx);
	return rows;
}

/** The messages sent to a person, or on their way: what for, when, and what became of each. */
export async function messagesTo(
	{ tx, association }: RecordReader,
	person: string,
): Promise<readonly { readonly purpose: string; readonly at: Instant; readonly status: string }[]> {
	return tx
		.selectFrom('mail')
		.select(['purpose', 'at', 'status'])
		.where('association_id', '=', association)
		.where('person', '=', person)
		.orderBy('at')
		.execute();
}

/** What a person said of the statements of topics, by person or by account. */
export async function positionsOf(
	{ tx, association }: RecordReader,
	participants: readonly string[],
): Promise<readonly { readonly statement: string; readonly stance: string }[]> {
	const { rows } = await sql<{ readonly statement: string; readonly stance: string }>`select said.text as statement, vote.stance
		from position_vote vote join position_statement said
			on said.association_id = vote.association_id and said.topic = vote.topic and said.id = vote.statement
		where vote.association_id = ${association} and vote.participant = any(${participants}) order by vote.topic, vote.statement`.execute(tx);
	return rows;
}
