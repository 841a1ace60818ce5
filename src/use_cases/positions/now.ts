import { createHash } from 'node:crypto';
import { mapPositions, type PositionMap, positionsTopic } from '../../domain/positions/index.ts';
import {
	type PositionCount,
	positionCount,
	positionVotes,
	type RecordReader,
	type StoredStatement,
	type StoredTopic,
	statementsOf,
	tellSitting,
} from '../../store/index.ts';

/** What everyone who follows a topic may be told of it. */
export interface PositionsTold {
	/** Differs where anything of the topic does. */
	readonly version: string;
	/** Differs where what participants are asked does. */
	readonly asked: string;
	readonly voters: number;
	readonly answers: number;
	/** Statements that are shown, and those that wait to be let in. */
	readonly shown: number;
	readonly proposed: number;
}

const shortHash = (of: unknown) => createHash('sha1').update(JSON.stringify(of)).digest('base64url').slice(0, 12);

/** A topic as it stands, in figures; what was said is counted by the database. */
export function positionsTold(topic: StoredTopic, statements: readonly StoredStatement[], count: PositionCount): PositionsTold {
	const of = (status: StoredStatement['status']) => statements.filter((one) => one.status === status);
	return {
		version: shortHash([topic, statements, count.mark]),
		asked: shortHash([topic, of('shown'), of('out')]),
		...{ voters: count.voters, answers: count.answers },
		...{ shown: of('shown').length, proposed: of('proposed').length },
	};
}

/**
 * Where everyone stands on a topic. What was found for a version is kept: hundreds who answer at once ask for it, and a map
 * is a second's work where many said much.
 */
export async function positionMap(
	reader: RecordReader,
	topic: string,
	judged: readonly StoredStatement[],
	{ version }: PositionsTold,
): Promise<PositionMap> {
	const name = `positions ${reader.association} ${topic}`;
	const known = reader.kept.get(name) as { readonly version: string; readonly map: PositionMap } | undefined;
	if (known?.version === version) return known.map;
	const votes = await positionVotes(reader, topic);
	const map = mapPositions({ statements: judged.map(({ id, status }) => ({ id, moderatedOut: status === 'out' })), votes });
	reader.kept.set(name, { version, map });
	return map;
}

/** A topic in figures, for those who follow it. */
export async function positionsFollowed(reader: RecordReader, topic: StoredTopic): Promise<PositionsTold> {
	return positionsTold(topic, await statementsOf(reader, topic.id), await positionCount(reader, topic.id));
}

/** Tells every process that something of a topic has changed. @param waits what many say at once can wait a little */
export async function tellPositions(record: RecordReader, topic: string, waits = false): Promise<void> {
	await tellSitting(record, { sitting: positionsTopic(topic), version: 0, of: waits ? 'ballots' : 'events' });
}
