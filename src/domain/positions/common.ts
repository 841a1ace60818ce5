import type { StanceCounts } from './counts.ts';
import { overHalf, SIGNIFICANT, share } from './statistics.ts';

/** A statement on which most are on one side. */
export interface Consensus {
	readonly statement: string;
	readonly side: 'agree' | 'disagree';
	readonly counts: StanceCounts;
	readonly share: number;
}

/** A statement on which groups are on opposite sides. */
export interface Divisive {
	readonly statement: string;
	/** Distance between the groups who lean furthest to each side: 0 to 2. */
	readonly distance: number;
}

const MOST = 5;

/**
 * How likely every group is to agree: the product over the groups of their shares (the « group-informed consensus »). One
 * group that disagrees is enough to make it small, however large the others are.
 */
export function groupInformedConsensus(groups: readonly StanceCounts[]): number {
	return groups.reduce((product, { agree, seen }) => product * share(agree, seen), 1);
}

/** The statements on which more than half of all in groups are on one side, more than chance; by p·z, five at most of each side. */
export function consensusOf(counts: readonly { readonly statement: string; readonly whole: StanceCounts }[]): readonly Consensus[] {
	return (['agree', 'disagree'] as const).flatMap((side) =>
		counts
			.map(({ statement, whole }) => ({
				statement,
				side,
				counts: whole,
				share: share(whole[side], whole.seen),
				test: overHalf(whole[side], whole.seen),
			}))
			.filter((one) => one.share > 0.5 && one.test > SIGNIFICANT)
			.toSorted((a, b) => b.share * b.test - a.share * a.test)
			.slice(0, MOST)
			.map(({ test: _, ...one }) => one),
	);
}

/** The statements that one group leans to agree with and another to disagree with, the furthest apart first, five at most. */
export function divisiveOf(
	counts: readonly { readonly statement: string; readonly groups: readonly StanceCounts[] }[],
): readonly Divisive[] {
	return counts
		.map(({ statement, groups }) => {
			const leanings = groups.map(({ agree, disagree, seen }) => (agree - disagree) / (seen + 2));
			const opposed = groups.some((one) => share(one.agree, one.seen) > 0.5) && groups.some((one) => share(one.disagree, one.seen) > 0.5);
			return { statement, distance: opposed ? Math.max(...leanings) - Math.min(...leanings) : 0 };
		})
		.filter((one) => one.distance > 0)
		.toSorted((a, b) => b.distance - a.distance)
		.slice(0, MOST);
}
