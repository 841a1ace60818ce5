/**
 * Results beside those of packages written by others from other sources: `votes` (L. Zear, MIT) and `sainte-lague` (ISC). What
 * has no such package is told in docs/traps.md.
 */
import fc from 'fast-check';
import sainteLague from 'sainte-lague';
import { expect, it } from 'vitest';
import { AbsoluteMajority, Approbation, FirstPastThePost, InstantRunoff, MajorityJudgment, RankedPairs, Schulze, utils } from 'votes';
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

it('an absolute majority elects in the first round as the package finds one', () => {
	fc.assert(
		fc.property(boxes.choices(1), (ballots) => {
			fc.pre(theirs(ballots).length > 0);
			const result = tally({ method: 'twoRound', options: candidates, seats: 1, round: 1, ties: [] }, ballots);
			const [best = [], ...others] = new AbsoluteMajority({ ballots: theirs(ballots), candidates }).ranking();
			expect(result.elected).toEqual(others.length > 0 ? best : []);
		}),
	);
});

it('both methods that compare by twos elect among those whom the package finds that nobody else beats', () => {
	fc.assert(
		fc.property(boxes.fullOrders, (ballots) => {
			const { candidates: unbeaten } = utils.findCondorcet(utils.matrixFromBallots(theirs(ballots), candidates));
			// Alone: who wins every duel.
			for (const method of ['schulze', 'rankedPairs'] as const)
				expect(unbeaten).toEqual(expect.arrayContaining([...first(configOf(method), ballots)]));
		}),
	);
});

it('majority judgment finds the grades in the middle as the package does', () => {
	// Of an odd number of voices there is one in the middle; of an even number the package takes both, and we the worse.
	const grades = ['A', 'B', 'C', 'D', 'E', 'F'];
	fc.assert(
		fc.property(boxes.grades(grades), (ballots) => {
			fc.pre(ballots.reduce((sum, { weight }) => sum + weight, 0) % 2 === 1);
			const { explanation } = tally({ method: 'majorityJudgment', options: candidates, seats: 1, grades, ties: [] }, ballots);
			const ours = explanation.kind === 'grades' ? explanation.options.map((one) => [one.option, grades.indexOf(one.majorityGrade)]) : [];
			const tiers = ballots.flatMap(({ weight, marks }) =>
				marks.kind === 'grades'
					? [{ weight, ranking: grades.map((grade) => candidates.filter((one) => marks.grades[one] === grade)) }]
					: [],
			);
			expect(Object.fromEntries(ours)).toEqual(new MajorityJudgment({ ballots: tiers, candidates }).medians());
		}),
	);
});

it('Sainte-Laguë shares seats between lists as the package does, and D’Hondt never gives the largest fewer', () => {
	const votes = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 6 });
	fc.assert(
		fc.property(votes, fc.integer({ min: 1, max: 30 }), (counts, seats) => {
			const ids = counts.map((_, index) => `l${index}`);
			const lists = ids.map((id) => ({ id, name: id, candidates: Array.from({ length: seats }, (_, place) => `${id}.${place}`) }));
			const ballots = counts.map((weight, index): Ballot => ({ weight, marks: { kind: 'choices', choices: [ids[index] ?? ''] } }));
			const shared = (apportionment: 'dhondt' | 'sainteLague') => {
				const { explanation, tie } = tally({ method: 'lists', lists, seats, apportionment, ties: [] }, ballots);
				const of = explanation.kind === 'lists' ? explanation.lists.map((one) => [one.list, one.seats] as const) : [];
				const broken = tie !== undefined || (explanation.kind === 'lists' && explanation.tieBreaks.length > 0);
				return { of: Object.fromEntries(of), broken };
			};
			const [ours, other] = [shared('sainteLague'), shared('dhondt')];
			// Of equal averages the package draws.
			fc.pre(!ours.broken && !other.broken);
			expect(ours.of).toEqual(sainteLague(Object.fromEntries(counts.map((count, index) => [ids[index], count])), seats));
			const largest = ids[counts.indexOf(Math.max(...counts))] ?? '';
			expect(other.of[largest]).toBeGreaterThanOrEqual(ours.of[largest] ?? 0);
		}),
	);
});
