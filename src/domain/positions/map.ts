import { type Consensus, consensusOf, type Divisive, divisiveOf, groupInformedConsensus } from './common.ts';
import { principalPlane } from './components.ts';
import { countStances, type StanceCounts } from './counts.ts';
import { opinionGroups } from './groups.ts';
import { showWeight } from './next_statement.ts';
import { extremity, type Point, placed, project } from './projection.ts';
import { type Representative, representativeOf } from './representative.ts';
import { matrixOf, type Topic } from './votes.ts';

export interface PlacedParticipant extends Point {
	readonly participant: string;
	/** Statements voted on. */
	readonly votes: number;
	/** Place in `groups`; none: too few votes, or no groups. */
	readonly group?: number;
}

export interface OpinionGroup {
	/** A, B, C… the largest first. */
	readonly name: string;
	readonly centre: Point;
	/** Ids. */
	readonly members: readonly string[];
	readonly representative: readonly Representative[];
}

export interface StatementPosition {
	readonly statement: string;
	/** Of all participants. */
	readonly counts: StanceCounts;
	/** Of each group, in their order. */
	readonly groups: readonly StanceCounts[];
	/** How likely every group is to agree, 0 to 1; none without groups. */
	readonly consensus?: number;
	/** How much it deserves to be shown next. */
	readonly showWeight: number;
}

/** Where everyone stands on a topic, and what tells the groups apart or unites them. */
export interface PositionMap {
	readonly participants: readonly PlacedParticipant[];
	readonly groups: readonly OpinionGroup[];
	/** In the order of their ids, without those moderated out. */
	readonly statements: readonly StatementPosition[];
	readonly consensus: readonly Consensus[];
	readonly divisive: readonly Divisive[];
}

/**
 * Opinion groups by the published method of Polis (C. Small et al., « Polis: Scaling deliberation by mapping high
 * dimensional opinion spaces », Recerca 26, 2021): principal components of the votes, k-means in their plane, then what is
 * representative of each group. Deterministic and without memory: the same votes in any order give the same map, to the
 * last bit on one machine. Participants and statements are put in the order of their ids, power iteration starts from a
 * fixed vector, an axis points where its largest part is positive, and the groups are the largest first. In floating
 * point, since this is statistics: no right depends on it.
 */
export function mapPositions(topic: Topic): PositionMap {
	const matrix = matrixOf(topic);
	const { participants, statements, shown, rows, cast } = matrix;
	const plane = principalPlane(matrix);
	const points = rows.map((row) => project(row, plane));
	const inGroups = placed(matrix);
	const clusters = opinionGroups(inGroups.map((index) => points[index] ?? { x: 0, y: 0 }));
	const members = clusters.map((cluster) => cluster.members.map((place) => inGroups[place] ?? -1));
	const groupOf = new Map(members.flatMap((some, group) => some.map((index) => [index, group])));
	const rowsOf = (some: readonly number[]) => some.flatMap((index) => rows[index] ?? []);
	const grouped = rowsOf(members.flat());
	const counts = shown.map((column) => ({
		statement: statements[column] ?? '',
		all: countStances(rows, column),
		whole: countStances(grouped, column),
		groups: members.map((some) => countStances(rowsOf(some), column)),
		weight: (of: StanceCounts) => showWeight(of, extremity(column, plane)),
	}));
	return {
		participants: participants.map((participant, index) => {
			const group = groupOf.get(index);
			return { participant, ...(points[index] ?? { x: 0, y: 0 }), votes: cast[index] ?? 0, ...(group === undefined ? {} : { group }) };
		}),
		groups: clusters.map(({ centre }, group) => ({
			name: String.fromCodePoint(65 + group),
			centre,
			members: (members[group] ?? []).map((index) => participants[index] ?? ''),
			representative: representativeOf(
				counts.map(({ statement, groups, whole }) => ({ statement, whole, group: groups[group] ?? { agree: 0, disagree: 0, seen: 0 } })),
			),
		})),
		statements: counts.map(({ statement, all, groups, weight }) => ({
			statement,
			counts: all,
			groups,
			...(groups.length === 0 ? {} : { consensus: groupInformedConsensus(groups) }),
			showWeight: weight(all),
		})),
		consensus: consensusOf(counts),
		divisive: divisiveOf(counts),
	};
}
