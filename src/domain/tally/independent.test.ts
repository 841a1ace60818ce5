/** Results beside those of the package `votes` (L. Zear, MIT), written by others from other sources. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Approbation, FirstPastThePost, InstantRunoff, RankedPairs, Schulze, utils } from 'votes';
import { boxes, CANDIDATES } from '../../../tests/elections.ts';
import { type Ballot, type TallyConfig, tally } from './index.ts';

const candidates = [...CANDIDATES];

/** Our ballots as the package takes them: tiers of candidates with a weight. */
function theirs(ballots: readonly Ballot[]) {
	return ballots.flatMap(({ weight, marks }) => {
		if (marks.kind === 'ranking' && marks.ranking.length > 0) return [{ weight, ranking: marks.ranking.map((rank) => [...rank]) }];
		if (marks.kind === 'choices' && marks.choices.length > 0) return [{ weight, ranking: [[...marks.choices]] }];
		return [];
	});
}

function configOf(method: 'schulze' | 'rankedPairs' | 'instantRunoff' | 'plurality' | 'approval'): TallyConfig {
	return { method, options: candidates, seats: 1, ties: [] };
}

/** Who is elected, or equal for the one seat. */
function first(config: TallyConfig, ballots: readonly Ballot[]): readonly string[] {
	const { elected, tie } = tally(config, ballots);
	return [...(tie?.tied ?? elected)].sort();
}

/** Whether no duel is a draw, and no two are of one strength: equals are where methods' variants part. */
function distinct(ballots: readonly Ballot[]): boolean {
	const { explanation } = tally(configOf('schulze'), ballots);
	const strengths = explanation.kind === 'duels' ? explanation.duels.map((duel) => duel.for) : [];
	return (
		new Set(strengths).size === strengths.length &&
		explanation.kind === 'duels' &&
		explanation.duels.every((duel) => duel.for > duel.against)
	);
}

/** Our ranking, and the package's. */
function rankings(method: 'schulze' | 'rankedPairs', Theirs: typeof Schulze | typeof RankedPairs, ballots: readonly Ballot[]) {
	const { explanation } = tally(configOf(method), ballots);
	const ours = explanation.kind === 'duels' ? explanation.seating.ranking : [];
	return { ours, theirs: new Theirs(utils.matrixFromBallots(theirs(ballots), candidates)).ranking() };
}

it('ranked pairs rank as the package does', () => {
	fc.assert(
		fc.property(boxes.fullOrders, (ballots) => {
			fc.pre(distinct(ballots));
			const { ours, theirs } = rankings('rankedPairs', RankedPairs, ballots);
			expect(ours).toEqual(theirs);
		}),
		{ numRuns: 300 },
	);
});

it('the Schulze method elects as the package does', () => {
	// Under the winner, paths may be equal even where no two duels are: the package then ranks by the number of wins.
	fc.assert(
		fc.property(boxes.fullOrders, (ballots) => {
			fc.pre(distinct(ballots));
			const { ours, theirs } = rankings('schulze', Schulze, ballots);
			expect(ours[0]).toEqual(theirs[0]);
		}),
		{ numRuns: 300 },
	);
});

it('the instant run-off elects as the package does, where no stage excludes equals', () => {
	fc.assert(
		fc.property(boxes.orders, (ballots) => {
			const result = tally(configOf('instantRunoff'), ballots);
			const stages = result.explanation.kind === 'stages' ? result.explanation.stages : [];
			const voteless = stages.some((stage) => stage.action.kind === 'exclusion' && stage.action.votes === 0);
			fc.pre(result.tie === undefined && result.elected.length === 1 && !voteless && stages.every((stage) => stage.tieBreak === undefined));
			expect(new InstantRunoff({ ballots: theirs(ballots), candidates }).ranking()[0]).toContain(result.elected[0]);
		}),
		{ numRuns: 200 },
	);
});

it.each([
	['plurality', FirstPastThePost, 1],
	['approval', Approbation, 5],
] as const)('%s elects as the package does', (method, Theirs, most) => {
	fc.assert(
		fc.property(boxes.choices(most), (ballots) => {
			fc.pre(theirs(ballots).length > 0);
			expect(first(configOf(method), ballots)).toEqual(new Theirs({ ballots: theirs(ballots), candidates }).ranking()[0]?.toSorted());
		}),
	);
});
