import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxes, CANDIDATES, seniority } from '../../../tests/elections.ts';
import { type Ballot, METHODS, type Method, type OptionId, type SeatQuota, type TallyConfig, type TallyResult, tally } from './index.ts';

const GRADES = ['good', 'fair', 'poor'];
const TIES = [seniority(CANDIDATES)];
const options: readonly OptionId[] = CANDIDATES;
const lists = CANDIDATES.map((id) => ({ id, candidates: [`${id}1`, `${id}2`, `${id}3`] }));

/** Each method with two seats where it can fill them, and every tie decided. */
const CONFIGS: { readonly [M in Method]: TallyConfig } = {
	plurality: { method: 'plurality', options, seats: 2, ties: TIES },
	twoRound: { method: 'twoRound', round: 1, options, seats: 1, ties: TIES },
	plurinominal: { method: 'plurinominal', majority: 'relative', options, seats: 2, ties: TIES },
	approval: { method: 'approval', options, seats: 2, ties: TIES },
	score: { method: 'score', minimum: 0, maximum: 5, options, seats: 2, ties: TIES },
	majorityJudgment: { method: 'majorityJudgment', grades: GRADES, options, seats: 2, ties: TIES },
	schulze: { method: 'schulze', options, seats: 2, ties: TIES },
	rankedPairs: { method: 'rankedPairs', options, seats: 2, ties: TIES },
	instantRunoff: { method: 'instantRunoff', options, seats: 1, ties: TIES },
	singleTransferable: { method: 'singleTransferable', options, seats: 2, ties: TIES },
	lists: { method: 'lists', apportionment: 'dhondt', lists, seats: 3, ties: TIES },
	yesNo: { method: 'yesNo', majority: { kind: 'relative' }, options, seats: 2, ties: TIES },
};

const BOXES: { readonly [M in Method]: fc.Arbitrary<Ballot[]> } = {
	plurality: boxes.choices(1),
	twoRound: boxes.choices(1),
	plurinominal: boxes.choices(2),
	approval: boxes.choices(5),
	score: boxes.scores(5),
	majorityJudgment: boxes.grades(GRADES),
	schulze: boxes.orders,
	rankedPairs: boxes.orders,
	instantRunoff: boxes.orders,
	singleTransferable: boxes.orders,
	lists: boxes.choices(1),
	yesNo: boxes.answers,
};

/** A ballot box or result with its candidates renamed. */
function renamed<T>(thing: T, names: ReadonlyMap<string, string>): T {
	const visit = (value: unknown): unknown => {
		if (typeof value === 'string') return names.get(value) ?? value;
		if (Array.isArray(value)) return value.map(visit);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [names.get(key) ?? key, visit(inner)]));
	};
	return visit(thing) as T;
}

function outcome({ elected, tie, nextRound, vacant }: TallyResult) {
	return {
		elected: elected.toSorted(),
		tie: tie === undefined ? undefined : { ...tie, tied: tie.tied.toSorted() },
		next: nextRound?.options.toSorted(),
		vacant,
	};
}

describe.each(METHODS)('%s', (method) => {
	const config = CONFIGS[method];
	const box = BOXES[method];
	it('is anonymous: the order of the ballots says nothing', () => {
		fc.assert(
			fc.property(box, fc.infiniteStream(fc.nat()), (ballots, keys) => {
				const order = new Map(ballots.map((ballot) => [ballot, keys.next().value ?? 0]));
				const shuffled = ballots.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
				expect(tally(config, shuffled)).toEqual(tally(config, ballots));
			}),
		);
	});
	it('counts voices: a ballot of several voices is as many ballots of one', () => {
		fc.assert(
			fc.property(box, (ballots) => {
				const single = ballots.flatMap(({ weight, marks }) => Array.from({ length: weight }, () => ({ weight: 1, marks })));
				expect(tally(config, single)).toEqual(tally(config, ballots));
			}),
			{ numRuns: 30 },
		);
	});
	it('is neutral: names and the order of the options say nothing, without a rule for ties', () => {
		const open = { ...config, ties: [] };
		fc.assert(
			fc.property(box, fc.shuffledSubarray([...CANDIDATES], { minLength: 5 }), (ballots, others) => {
				const names = new Map(
					CANDIDATES.flatMap((one, index) => ['', '1', '2', '3'].map((n) => [one + n, (others[index] ?? '') + n] as const)),
				);
				const here = outcome(renamed(tally(open, ballots), names));
				const there = outcome(tally(renamed(open, names), renamed(ballots, names)));
				expect(there).toEqual(here);
			}),
		);
	});
	it('accounts for every seat, elects nobody twice and, with a rule for every tie, leaves none', () => {
		fc.assert(
			fc.property(box, (ballots) => {
				const result = tally(config, ballots);
				expect(result.tie).toBeUndefined();
				expect(new Set(result.elected).size).toBe(result.elected.length);
				expect(result.elected.length + result.vacant + (result.nextRound?.seats ?? 0)).toBe(config.seats);
				expect(result.vacant).toBeGreaterThanOrEqual(0);
			}),
		);
	});
});

/** Voices of those whose first preference an option is, over all voices. */
function firstShare(ballots: readonly Ballot[], option: OptionId): { readonly first: number; readonly all: number } {
	const cast = ballots.filter(({ marks }) => marks.kind === 'ranking' && marks.ranking.length > 0);
	const sum = (some: readonly Ballot[]) => some.reduce((total, one) => total + one.weight, 0);
	return { first: sum(cast.filter(({ marks }) => marks.kind === 'ranking' && marks.ranking[0]?.[0] === option)), all: sum(cast) };
}

/** A ballot with an option put one place higher. */
function raised({ weight, marks }: Ballot, option: OptionId): Ballot {
	if (marks.kind !== 'ranking') return { weight, marks };
	const at = marks.ranking.findIndex((rank) => rank[0] === option);
	if (at <= 0) return { weight, marks };
	return { weight, marks: { kind: 'ranking', ranking: marks.ranking.toSpliced(at, 1).toSpliced(at - 1, 0, [option]) } };
}

const RANKING = ['schulze', 'rankedPairs', 'instantRunoff'] as const;
describe.each(RANKING)('%s, one seat', (method) => {
	const config: TallyConfig = { method, options, seats: 1, ties: TIES };
	it('elects whom more than half prefer to all others', () => {
		fc.assert(
			fc.property(boxes.orders, (ballots) => {
				const winner = options.find((option) => 2 * firstShare(ballots, option).first > firstShare(ballots, option).all);
				fc.pre(winner !== undefined);
				expect(tally(config, ballots).elected).toEqual([winner]);
			}),
		);
	});
});

describe.each(['schulze', 'rankedPairs'] as const)('%s', (method) => {
	const open: TallyConfig = { method, options, seats: 1, ties: [] };
	it('elects the option that wins every duel', () => {
		fc.assert(
			fc.property(boxes.orders, (ballots) => {
				const result = tally(open, ballots);
				const winner = result.explanation.kind === 'duels' ? result.explanation.condorcetWinner : undefined;
				fc.pre(winner !== undefined);
				expect(result.elected).toEqual([winner]);
			}),
		);
	});
	/** Who is elected, or equal for the one seat. */
	const winners = (ballots: readonly Ballot[]) => {
		const { elected, tie } = tally(open, ballots);
		return (tie?.tied ?? elected).toSorted();
	};
	it('is monotonic: of those who win, one put higher on a ballot is still among them, and one who wins alone still does', () => {
		fc.assert(
			fc.property(boxes.fullOrders, fc.nat(), fc.nat(), (ballots, pick, which) => {
				const before = winners(ballots);
				const winner = before[which % before.length] ?? '';
				const at = pick % ballots.length;
				const after = winners(ballots.map((ballot, index) => (index === at ? raised(ballot, winner) : ballot)));
				expect(after).toContain(winner);
				if (before.length === 1) expect(after).toEqual([winner]);
			}),
			{ numRuns: 300 },
		);
	});
});

it('Schulze and ranked pairs elect the same of three, where every duel differs in strength', () => {
	const three = ['a', 'b', 'c'];
	fc.assert(
		fc.property(boxes.fullOrders, (ballots) => {
			const among = ballots.map(({ weight, marks }): Ballot => {
				const ranking = marks.kind === 'ranking' ? marks.ranking.filter((rank) => three.includes(rank[0] ?? '')) : [];
				return { weight, marks: { kind: 'ranking', ranking } };
			});
			const of = (method: 'schulze' | 'rankedPairs') => tally({ method, options: three, seats: 1, ties: [] }, among);
			const { explanation } = of('schulze');
			const strengths = explanation.kind === 'duels' ? explanation.duels.map((duel) => duel.for) : [];
			fc.pre(new Set(strengths).size === 3);
			expect(of('schulze').elected).toEqual(of('rankedPairs').elected);
		}),
	);
});

describe('majority judgment', () => {
	/** The definition, voice by voice: the middlemost grade, the worse of two, taken away and noted until none is left. */
	function majorityValue(grades: readonly number[]): number[] {
		const left = grades.toSorted((a, b) => a - b);
		return grades.map(() => left.splice(Math.floor(left.length / 2), 1)[0] ?? 0);
	}
	it('ranks by the majority value as its definition tells it', () => {
		const config: TallyConfig = { method: 'majorityJudgment', grades: GRADES, options, seats: 1, ties: [] };
		fc.assert(
			fc.property(boxes.grades(GRADES), (ballots) => {
				const of = (option: OptionId) =>
					majorityValue(
						ballots.flatMap(({ weight, marks }) =>
							Array.from({ length: weight }, () => (marks.kind === 'grades' ? GRADES.indexOf(marks.grades[option] ?? 'poor') : 0)),
						),
					);
				const values = new Map(options.map((option) => [option, of(option).join('')]));
				const value = (option: OptionId | undefined) => values.get(option ?? '') ?? '';
				const { explanation } = tally(config, ballots);
				const ranking = explanation.kind === 'grades' ? explanation.seating.ranking : [];
				expect(ranking.map((tier) => value(tier[0]))).toEqual([...new Set(values.values())].toSorted());
				for (const tier of ranking) expect(new Set(tier.map(value)).size).toBe(1);
			}),
		);
	});
});

describe('quotas on seats', () => {
	const reserved = fc.record({ members: fc.subarray([...options], { minLength: 1 }), minimum: fc.nat(3), maximum: fc.nat(3) });
	it('are kept as far as the candidates allow, by the candidates who stand highest', () => {
		fc.assert(
			fc.property(BOXES.score, reserved, reserved, (ballots, first, second) => {
				const quotas = [
					{ name: 'q', members: first.members, minimum: first.minimum },
					{ name: 'r', members: second.members, maximum: second.maximum },
				];
				const base: TallyConfig = { method: 'score', minimum: 0, maximum: 5, options, seats: 3, ties: TIES };
				const plain = tally(base, ballots);
				const result = tally({ ...base, quotas }, ballots);
				fc.pre(plain.elected.length === 3);
				const seating = result.explanation.kind === 'scores' ? result.explanation.seating : undefined;
				const held = (members: readonly OptionId[]) => result.elected.filter((option) => members.includes(option)).length;
				const applied = (name: string, asked: number) => seating?.relaxed.find((one) => one.name === name)?.applied ?? asked;
				expect(held(first.members)).toBeGreaterThanOrEqual(applied('q', first.minimum));
				expect(held(second.members)).toBeLessThanOrEqual(applied('r', second.maximum));
				const keeps = plain.elected.filter((option) => first.members.includes(option)).length >= first.minimum;
				const under = plain.elected.filter((option) => second.members.includes(option)).length <= second.maximum;
				if (keeps && under) expect(result.elected).toEqual(plain.elected);
			}),
		);
	});
});

describe('quotas on the seats of lists', () => {
	const names = lists.flatMap((list) => list.candidates);
	const of = (quotas: readonly SeatQuota[], ballots: readonly Ballot[]) => {
		const result = tally({ method: 'lists', apportionment: 'dhondt', lists, seats: 5, ties: TIES, quotas }, ballots);
		if (result.explanation.kind !== 'lists') throw new Error('lists are explained as such');
		return { ...result, explained: result.explanation };
	};
	const group = fc.subarray(names, { minLength: 1 });
	const held = (elected: readonly OptionId[], members: readonly OptionId[]) => elected.filter((option) => members.includes(option)).length;

	it('are kept as far as the lists allow, and move no seat from one list to another', () => {
		fc.assert(
			fc.property(BOXES.lists, group, group, fc.nat(6), fc.nat(6), (ballots, first, second, minimum, maximum) => {
				const quotas = [
					{ name: 'q', members: first, minimum },
					{ name: 'r', members: second, maximum },
				];
				const [plain, result] = [of([], ballots), of(quotas, ballots)];
				const { reserved, lists: outcomes, awards } = result.explained;
				expect(awards).toEqual(plain.explained.awards);
				for (const { list, seats, elected } of outcomes) {
					expect(seats).toBe(plain.explained.lists.find((one) => one.list === list)?.seats);
					expect(elected.length).toBeLessThanOrEqual(seats);
				}
				const applied = (name: string, asked: number) => reserved?.relaxed.find((one) => one.name === name)?.applied ?? asked;
				expect(held(result.elected, first)).toBeGreaterThanOrEqual(applied('q', minimum));
				expect(held(result.elected, second)).toBeLessThanOrEqual(applied('r', maximum));
				if (held(plain.elected, first) >= minimum && held(plain.elected, second) <= maximum) expect(result.elected).toEqual(plain.elected);
			}),
		);
	});

	/** Wahlordnung zum BetrVG, § 15 Abs. 5 Nr. 1 and 4, seat by seat from the last one won. */
	function byLowestQuotient(plain: ReturnType<typeof of>, members: readonly OptionId[], minimum: number): readonly OptionId[] {
		const taken = new Map(plain.explained.lists.map(({ list, elected }) => [list, [...elected]]));
		const { awards } = plain.explained;
		for (const [at, { list }] of [...awards.entries()].toReversed()) {
			const here = taken.get(list) ?? [];
			const candidates = lists.find(({ id }) => id === list)?.candidates ?? [];
			// Whoever has this very seat, and stays where they are of the group.
			const gives = candidates[awards.slice(0, at).filter((one) => one.list === list).length] ?? '';
			const takes = candidates.find((option) => members.includes(option) && !here.includes(option));
			if (held([...taken.values()].flat(), members) >= minimum || members.includes(gives) || takes === undefined) continue;
			here.splice(here.indexOf(gives), 1, takes);
		}
		return [...taken.values()].flat().toSorted();
	}
	it('give a minimum the seats that were won last, as the rule that they follow says', () => {
		fc.assert(
			fc.property(BOXES.lists, group, fc.nat(5), (ballots, members, minimum) => {
				const plain = of([], ballots);
				const result = of([{ name: 'q', members, minimum }], ballots);
				expect(result.elected.toSorted()).toEqual(byLowestQuotient(plain, members, minimum));
			}),
			{ numRuns: 500 },
		);
	});

	it('leave a seat vacant that nobody of its list may take', () => {
		const [one = { id: '', candidates: [] }] = lists;
		const ballots = [{ weight: 1, marks: { kind: 'choices', choices: [one.id] } as const }];
		const { elected, vacant } = of([{ name: 'q', members: one.candidates, maximum: 2 }], ballots);
		expect({ elected, vacant }).toEqual({ elected: one.candidates.slice(0, 2), vacant: 3 });
	});
});
