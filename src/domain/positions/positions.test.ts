import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStances } from './counts.ts';
import { mapPositions, type PositionVote, STANCES, type Topic } from './index.ts';
import { showWeight } from './next_statement.ts';
import { overHalf, overOther, share } from './statistics.ts';

/** Three camps of 12, 9 and 8 on 16 statements: they agree on the first two and part on the others, with some passes. */
function camps(nameOf: (camp: number, index: number) => string = (camp, index) => `p${camp}-${index}`): Topic {
	const statements = Array.from({ length: 16 }, (_, index) => ({ id: `s${String(index).padStart(2, '0')}` }));
	const votes = [12, 9, 8].flatMap((size, camp) =>
		Array.from({ length: size }, (_, index) =>
			statements.map(({ id }, column): PositionVote => {
				const dissents = (index * 7 + column * 3 + camp) % 11 === 0;
				const passes = (index * 5 + column) % 13 === 0;
				const agrees = column < 2 || column % 3 === camp;
				const stance = passes ? 'pass' : agrees !== dissents ? 'agree' : 'disagree';
				return { participant: nameOf(camp, index), statement: id, stance };
			}),
		).flat(),
	);
	return { statements, votes };
}

const campOf = (participant: string) => participant.slice(0, 2);
const statementIds = Array.from({ length: 6 }, (_, index) => `s${index}`);
const topics: fc.Arbitrary<Topic> = fc
	.uniqueArray(
		fc.record({
			participant: fc.integer({ min: 0, max: 25 }).map(String),
			statement: fc.constantFrom(...statementIds),
			stance: fc.constantFrom(...STANCES),
		}),
		{ selector: (vote) => `${vote.participant} ${vote.statement}`, maxLength: 120 },
	)
	.map((votes) => ({ statements: statementIds.map((id) => ({ id, moderatedOut: id === 's5' })), votes }));

describe('camps that hold different opinions', () => {
	const map = mapPositions(camps());
	it('are found, the largest first, each whole', () => {
		expect(map.groups.map((group) => [group.name, group.members.length])).toEqual([
			['A', 12],
			['B', 9],
			['C', 8],
		]);
		for (const { members } of map.groups) expect(new Set(members.map(campOf)).size).toBe(1);
	});
	it('are found whatever the participants are called', () => {
		const renamed = mapPositions(camps((camp, index) => `${(index * 17 + camp * 5) % 31}-${camp}-${index}`));
		expect(renamed.groups.map((group) => new Set(group.members.map((one) => one.split('-')[1])).size)).toEqual([1, 1, 1]);
		expect(renamed.groups.map((group) => group.members.length)).toEqual([12, 9, 8]);
	});
	it('are told apart by the statements on which they part', () => {
		for (const group of map.groups) {
			const camp = Number(group.members[0]?.slice(1, 2));
			const [first] = group.representative;
			expect(first).toMatchObject({ side: 'agree', significant: true });
			expect(Number(first?.statement.slice(1)) % 3).toBe(camp);
			expect(group.representative.length).toBeLessThanOrEqual(5);
			expect(first?.ratio).toBeGreaterThan(2);
		}
	});
	it('are united by what all agree with, and divided by the rest', () => {
		expect(
			map.consensus
				.filter((one) => one.side === 'agree')
				.map((one) => one.statement)
				.toSorted(),
		).toEqual(['s00', 's01']);
		const consensus = (statement: string) => map.statements.find((one) => one.statement === statement)?.consensus ?? 0;
		for (const one of map.statements.filter((other) => other.statement > 's01')) {
			expect(consensus(one.statement)).toBeLessThan(consensus('s00') / 2);
		}
		expect(map.divisive).toHaveLength(5);
		for (const one of map.divisive) expect(['s00', 's01']).not.toContain(one.statement);
	});
});

describe('a map', () => {
	it('is the same for the same votes in any order', () => {
		fc.assert(
			fc.property(topics, fc.infiniteStream(fc.nat()), ({ statements, votes }, keys) => {
				const order = new Map(votes.map((vote) => [vote, keys.next().value ?? 0]));
				const shuffled = {
					statements: statements.toReversed(),
					votes: votes.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
				};
				expect(mapPositions(shuffled)).toEqual(mapPositions({ statements, votes }));
			}),
		);
	});
	it('has a finite place for everyone, and each in at most one group', () => {
		fc.assert(
			fc.property(topics, (topic) => {
				const map = mapPositions(topic);
				for (const { x, y } of map.participants) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
				const members = map.groups.flatMap((group) => group.members);
				expect(new Set(members).size).toBe(members.length);
				expect(map.participants.filter((one) => one.group !== undefined).map((one) => one.participant)).toEqual(members.toSorted());
				for (const one of map.statements) expect(one.showWeight).toBeGreaterThan(0);
				expect(map.groups.length).not.toBe(1);
				expect(map.groups.length).toBeLessThanOrEqual(5);
			}),
		);
	});
	it('says nothing of a statement that was moderated out, and tells nobody apart by it', () => {
		const topic = camps();
		const loud = topic.statements.map((one) => ({ ...one, moderatedOut: one.id === 's05' }));
		const swapped = topic.votes.map((vote): PositionVote => (vote.statement === 's05' ? { ...vote, stance: 'pass' } : vote));
		const map = mapPositions({ statements: loud, votes: topic.votes });
		expect(map.statements.map((one) => one.statement)).not.toContain('s05');
		expect(map).toEqual(mapPositions({ statements: loud, votes: swapped }));
	});
	it('forms no groups where all say the same, or nobody says anything', () => {
		const { statements } = camps();
		const alike = ['a', 'b', 'c'].flatMap((participant) =>
			statements.map(({ id }): PositionVote => ({ participant, statement: id, stance: 'agree' })),
		);
		expect(mapPositions({ statements, votes: alike }).groups).toEqual([]);
		expect(mapPositions({ statements, votes: [] })).toMatchObject({ participants: [], groups: [], consensus: [] });
	});
	it('refuses two records of one person on one statement, since their order would decide', () => {
		const votes: readonly PositionVote[] = [
			{ participant: 'a', statement: 's00', stance: 'agree' },
			{ participant: 'a', statement: 's00', stance: 'disagree' },
		];
		expect(() => mapPositions({ ...camps(), votes })).toThrow(RangeError);
	});
});

describe('the published formulas, worked by hand', () => {
	it('35 of 40: a share of 36/42, 4.84 standard errors over one half', () => {
		expect(share(35, 40)).toBeCloseTo(36 / 42, 12);
		expect(overHalf(35, 40)).toBeCloseTo(2 * Math.sqrt(41) * (36 / 41 - 1 / 2), 12);
		expect(overHalf(35, 40)).toBeCloseTo(4.8413866, 6);
	});
	it('13 of 14 against 8 of 29: pooled z with one added to each count', () => {
		// (14/15 − 9/30) ÷ √(23/45 × 22/45 × (1/15 + 1/30))
		expect(overOther(13, 14, 8, 29)).toBeCloseTo((14 / 15 - 9 / 30) / Math.sqrt((23 / 45) * (22 / 45) * (1 / 15 + 1 / 30)), 12);
		expect(overOther(3, 3, 3, 3)).toBe(0);
	});
	it('a statement seen by few is shown more, one that many pass on less', () => {
		expect(showWeight({ agree: 0, disagree: 0, seen: 0 }, 0)).toBeCloseTo((0.5 * 1 * 0.5 * 9) ** 2, 12);
		expect(showWeight({ agree: 6, disagree: 2, seen: 10 }, 1)).toBeCloseTo(((1 - 3 / 12) * 2 * (7 / 12) * 3) ** 2, 12);
		expect(showWeight({ agree: 4, disagree: 4, seen: 8 }, 1)).toBeGreaterThan(showWeight({ agree: 4, disagree: 0, seen: 8 }, 1));
		expect(showWeight({ agree: 2, disagree: 2, seen: 4 }, 1)).toBeGreaterThan(showWeight({ agree: 20, disagree: 20, seen: 40 }, 1));
	});
	it('what was not seen is not counted', () => {
		expect(countStances([Float64Array.of(1), Float64Array.of(Number.NaN), Float64Array.of(-1), Float64Array.of(0)], 0)).toEqual({
			agree: 1,
			disagree: 1,
			seen: 3,
		});
	});
});
