/** What a participant says of a statement. */
export const STANCES = ['agree', 'disagree', 'pass'] as const;
export type Stance = (typeof STANCES)[number];

export interface PositionVote {
	/** Id of a participant, who counts once whatever voices they hold: this is statistics, no vote. */
	readonly participant: string;
	readonly statement: string;
	readonly stance: Stance;
}

export interface Statement {
	readonly id: string;
	/** Taken out by a moderator: it counts as if all had passed, so that it tells nobody apart, and is not reported. */
	readonly moderatedOut?: boolean;
}

/** A topic as it stands: statements and what was said of them, each participant once on each statement. */
export interface Topic {
	readonly statements: readonly Statement[];
	readonly votes: readonly PositionVote[];
}

const VALUES: { readonly [S in Stance]: number } = { agree: 1, disagree: -1, pass: 0 };

/** Participants × statements, both in the order of their ids. */
export interface VoteMatrix {
	readonly participants: readonly string[];
	readonly statements: readonly string[];
	/** Columns of the statements that are not moderated out. */
	readonly shown: readonly number[];
	/** +1 agrees, −1 disagrees, 0 passes, NaN has not seen it; 0 for everyone on a statement moderated out. */
	readonly rows: readonly Float64Array[];
	/** Votes cast by each participant. */
	readonly cast: readonly number[];
}

function byCode(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The votes as a matrix, the same for the same votes in any order.
 * @throws RangeError where someone is recorded twice on one statement, or on one that the topic does not have (bugs: what
 * holds would depend on order)
 */
export function matrixOf(topic: Topic): VoteMatrix {
	const statements = topic.statements.toSorted((a, b) => byCode(a.id, b.id));
	const columns = new Map(statements.map((one, index) => [one.id, index]));
	const participants = [...new Set(topic.votes.map((vote) => vote.participant))].toSorted(byCode);
	const rows = new Map(participants.map((id) => [id, new Float64Array(statements.length).fill(Number.NaN)]));
	for (const { participant, statement, stance } of topic.votes) {
		const row = rows.get(participant);
		const column = columns.get(statement);
		if (row === undefined || column === undefined || !Number.isNaN(row[column])) {
			throw new RangeError(`${participant} cannot be recorded on ${statement}, or is already`);
		}
		row[column] = VALUES[stance];
	}
	const cast = [...rows.values()].map(seenBy);
	const out = [...statements.entries()].filter(([, one]) => one.moderatedOut === true).map(([column]) => column);
	for (const row of rows.values()) for (const column of out) row[column] = 0;
	return {
		participants,
		statements: statements.map((one) => one.id),
		shown: [...columns.values()].filter((column) => !out.includes(column)),
		rows: [...rows.values()],
		cast,
	};
}

/** Statements that a row holds something of. */
export function seenBy(row: Float64Array): number {
	return row.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}
