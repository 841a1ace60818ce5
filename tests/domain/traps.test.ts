/**
 * What other assembly programs got wrong, each as a test of ours: weights, absent principals, exact majorities, ballots that
 * come as a poll closes, proxies without their holder, lists of thousands.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeQuorum, judgeVote, type Vote } from '../../src/domain/assembly/index.ts';
import { type Ballot, type Elector, resultOf, voteOf } from '../../src/domain/polls/index.ts';
import {
	quorumHistory,
	quorumNow,
	type SittingCommand,
	type SittingJournal,
	type SittingState,
	takeBallot,
} from '../../src/domain/sitting/index.ts';
import { MAJORITIES, MAJORITY_BASES } from '../../src/domain/statutes/index.ts';
import type { Voice } from '../../src/domain/voices/index.ts';
import { assemblyOf, statutesOf } from '../cases.ts';
import { come, convened, electronic, give, open, tell, voiceOf } from './small_sitting.ts';

const close = (ballots: readonly Ballot[]): SittingCommand => ({
	do: 'closePoll',
	poll: 'p',
	returns: [{ channel: 'electronic', electronic: { form: 'public', ballots } }],
});

describe('votes', () => {
	it('that are weighted are not divided by heads', () => {
		const voices = [voiceOf('ada', 3), voiceOf('bea'), voiceOf('cy')];
		const ballots = (['for', 'against', 'against'] as const).map((choice, index): Ballot => {
			const by = ['ada', 'bea', 'cy'][index] ?? '';
			return { voice: `person:${by}`, by, choice };
		});
		const state = tell(open(voices, ['ada', 'bea', 'cy']), { do: 'openPoll', poll: electronic }, close(ballots));
		// 3 of 5 votes, though one head of three.
		const { result } = state.polls.get('p') ?? {};
		expect(result).toMatchObject({
			carried: true,
			vote: { counts: { for: 3, against: 2 } },
			decisions: [{ outcome: { base: 5, required: 3 } }],
		});
		expect(result?.kind === 'vote' && result.shares[0]).toMatchObject({ choice: 'for', ofCast: 600 });
	});
	it('reach two thirds of 9 with 6, and of 10 with 7 only', () => {
		const statutes = statutesOf({ majorities: [{ majority: 'qualified', threshold: '2/3', base: 'votesCast' }] });
		const of = (inFavour: number, against: number) =>
			judgeVote('other', { counts: { for: inFavour, against, abstention: 0 } }, statutes).status;
		expect([of(6, 3), of(6, 4), of(7, 3)]).toEqual(['carried', 'lost', 'carried']);
	});
	it('are absolute strictly above half', () => {
		const statutes = statutesOf({ majorities: [{ majority: 'absolute', base: 'votesCast' }] });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), (half) => {
				const of = (inFavour: number) => judgeVote('other', { counts: { for: inFavour, against: half, abstention: 0 } }, statutes).status;
				expect([of(half), of(half + 1)]).toEqual(['lost', 'carried']);
			}),
		);
	});
	it('for nobody and against nobody pass nothing, under any majority, base, combination or casting vote', () => {
		const bases = { present: 9, presentOrRepresented: 9, enrolled: 9 };
		const counts = { for: 0, against: 0, abstention: 3 };
		for (const majority of MAJORITIES) {
			for (const base of MAJORITY_BASES) {
				for (const combine of [undefined, 'weightedShares', 'each', 'together'] as const) {
					const colleges = combine === undefined ? {} : { colleges: [{ id: 'a', name: 'A', weight: '1' }], collegeVote: { combine } };
					const statutes = statutesOf({ majorities: [{ majority, base }], castingVote: { holder: 'chair' }, ...colleges });
					const vote: Vote = { counts, bases, castingVote: 'for', colleges: [{ college: 'a', counts, bases }] };
					expect(judgeVote('other', vote, statutes)).toMatchObject({ status: 'lost', reason: 'nothing-cast' });
				}
			}
		}
	});
	it('are judged by exact fractions, never by the percentage that is shown', () => {
		const statutes = statutesOf({ majorities: [{ majority: 'qualified', threshold: '2/3', base: 'votesCast' }] });
		const electors = new Map(
			Array.from({ length: 10_000 }, (_, index): [string, Elector] => {
				const voice = `person:${index}`;
				return [voice, { voice, weight: 1, holders: [String(index)], represented: false, left: false, channel: 'electronic' }];
			}),
		);
		const ballots = [...electors.keys()].map(
			(voice, index): Ballot => ({ voice, by: String(index), choice: index < 6666 ? 'for' : 'against' }),
		);
		const result = resultOf(
			{ electronic: { form: 'public', ballots } },
			{
				config: electronic,
				electors,
				colleges: new Set(),
				enrolled: { whole: 10_000, colleges: new Map() },
				decisions: ['other'],
				statutes,
			},
		);
		// 66.7 % is shown of 6666, which is under two thirds of 10 000.
		expect(result).toMatchObject({ ok: true, value: { carried: false, shares: [{ ofCast: 667 }, { ofCast: 333 }, {}, {}, {}] } });
	});
	it('are counted where they were taken, and refused where they were not, never both, as the poll closes', () => {
		const people = Array.from({ length: 12 }, (_, index) => `p${index}`);
		const voices = people.map((id) => voiceOf(id));
		const anyCourse = fc.tuple(fc.array(fc.nat(11), { maxLength: 40 }), fc.nat(40));
		fc.assert(
			fc.property(anyCourse, ([sent, closesAfter]) => {
				let state = tell(open(voices, people), { do: 'openPoll', poll: electronic });
				const kept = new Map<string, Ballot>();
				let refusedAfter = 0;
				for (const [index, who] of [...sent, 0, 1, 2].entries()) {
					if (index === Math.min(closesAfter, sent.length)) state = tell(state, close([...kept.values()]));
					const ballot: Ballot = { voice: `person:p${who}`, by: `p${who}`, choice: 'for' };
					const taken = takeBallot(state, 'p', ballot, kept.has(ballot.voice));
					if (taken.ok) kept.set(ballot.voice, ballot);
					else if (taken.error.code === 'poll-not-open') refusedAfter += 1;
				}
				const counted = voteOf(state.polls.get('p')?.result)?.counts;
				expect(counted?.for).toBe(kept.size);
				expect(refusedAfter).toBeGreaterThanOrEqual(3);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('absent principals', () => {
	const voices = ['ada', 'bea', 'cy', 'dee'].map((id) => voiceOf(id));
	const statutes = statutesOf({ quorums: [{ share: '3/4', counts: 'presentOrRepresented', base: 'voices' }] });
	it('who are represented are not forgotten, in the quorum nor in the base', () => {
		const state = open(voices, ['ada', 'bea'], statutes, [give('cy', 'ada'), give('dee', 'bea')]);
		expect(quorumNow(state)).toMatchObject({ status: 'reached', counted: 4 });
		const after = tell(state, { do: 'openPoll', poll: electronic }, close([{ voice: 'person:ada', by: 'ada', choice: 'for' }]));
		expect(voteOf(after.polls.get('p')?.result)?.bases).toEqual({ present: 2, presentOrRepresented: 4, enrolled: 4 });
	});
	it('do not count once their holder is absent', () => {
		const state = open(voices, ['ada', 'bea'], statutes, [give('cy', 'ada'), give('dee', 'bea')]);
		const left = tell(state, { do: 'checkOut', person: 'bea' });
		expect(quorumNow(left)).toMatchObject({ status: 'missed', counted: 2 });
		expect([...left.held.keys()]).toEqual(['person:ada', 'person:cy']);
		const sheet = {
			...assemblyOf({ entitled: { members: 4, voices: 4 } }),
			attendance: [{ person: 'cy', status: 'represented', role: 'member', voices: 1, representedBy: 'ada' }],
		} as const;
		expect(computeQuorum(sheet, statutes)).toMatchObject({ status: 'missed', counted: 0 });
	});
	it('who come take the vote back, even while a vote is open, and no vote is given twice', () => {
		const state = tell(open(voices, ['ada', 'bea'], undefined, [give('cy', 'ada'), give('dee', 'bea')]), {
			do: 'openPoll',
			poll: electronic,
		});
		const ballot = (of: string, by: string): Ballot => ({ voice: `person:${of}`, by, choice: 'for' });
		expect(takeBallot(state, 'p', ballot('cy', 'ada'), false)).toMatchObject({ ok: true });
		const came = tell(state, come('cy'), come('dee'));
		// cy's holder had voted; dee's had not.
		expect(takeBallot(came, 'p', ballot('cy', 'cy'), true)).toMatchObject({ ok: false, error: { code: 'voted-already' } });
		expect(takeBallot(came, 'p', ballot('dee', 'bea'), false)).toMatchObject({ ok: false, error: { code: 'voice-not-held' } });
		expect(takeBallot(came, 'p', ballot('dee', 'dee'), false)).toMatchObject({ ok: true });
		const after = tell(came, close([ballot('cy', 'ada'), { ...ballot('dee', 'dee'), choice: 'against' }]));
		expect(voteOf(after.polls.get('p')?.result)?.counts).toMatchObject({ for: 1, against: 1 });
	});
	it('may be voted for otherwise, each by their own instruction', () => {
		const state = tell(open(voices, ['ada'], undefined, [give('bea', 'ada'), give('cy', 'ada')]), { do: 'openPoll', poll: electronic });
		const votes = (['for', 'against', 'abstention'] as const).map(
			(choice, index): Ballot => ({ voice: `person:${['ada', 'bea', 'cy'][index]}`, by: 'ada', choice }),
		);
		expect(voteOf(tell(state, close(votes)).polls.get('p')?.result)?.counts).toMatchObject({ for: 1, against: 1, abstention: 1 });
	});
});

/** Counts what is read of a list or a map, so that work is measured and not time. */
class Meter {
	reads = 0;
	list<T>(items: readonly T[]): readonly T[] {
		return new Proxy(items, {
			get: (target, key) => {
				if (typeof key === 'string' && /^\d+$/u.test(key)) this.reads += 1;
				return Reflect.get(target, key) as unknown;
			},
		});
	}
	map<V>(entries: readonly (readonly [string, V])[]): ReadonlyMap<string, V> {
		const meter = this;
		return new (class extends Map<string, V> {
			override get(key: string) {
				meter.reads += 1;
				return super.get(key);
			}
			override values() {
				meter.reads += this.size;
				return super.values();
			}
		})(entries);
	}
}

describe('thousands', () => {
	const closing = (voters: number) => {
		const meter = new Meter();
		const electors = Array.from({ length: voters }, (_, index): [string, Elector] => {
			const voice = `person:${index}`;
			return [voice, { voice, weight: 1, holders: [String(index)], represented: false, left: false, channel: 'electronic' }];
		});
		const ballots = electors.map(([voice], index): Ballot => ({ voice, by: String(index), choice: 'for' }));
		const result = resultOf(
			{ electronic: { form: 'public', ballots: meter.list(ballots) } },
			{
				config: electronic,
				electors: meter.map(electors),
				colleges: new Set(),
				enrolled: { whole: voters, colleges: new Map() },
				decisions: ['other'],
				statutes: undefined,
			},
		);
		expect(result).toMatchObject({ ok: true, value: { vote: { counts: { for: voters } } } });
		return meter.reads;
	};
	it('of voters are counted in a number of steps that grows as they do', () => {
		const [thousand, two, four] = [closing(1000), closing(2000), closing(4000)];
		expect(two).toBeLessThanOrEqual(2 * thousand + 10);
		expect(four).toBeLessThanOrEqual(2 * two + 10);
	});

	/** How often it is asked who may hold a voice, while all come, the quorum being told at each arrival. */
	const arriving = (people: number) => {
		const meter = new Meter();
		const voices = Array.from({ length: people }, (_, index): Voice => ({ ...voiceOf(`p${index}`), heldBy: meter.list([`p${index}`]) }));
		const statutes = statutesOf({ quorums: [{ share: '1/2', counts: 'present', base: 'voices' }] });
		const at = '2024-06-19T12:00:00.000Z';
		const journal: SittingJournal = [
			convened(voices, statutes),
			{ type: 'sheetOpened', at, voices },
			...voices.map((_, index) => ({ type: 'arrived', at, person: `p${index}`, place: 'room' }) as const),
		];
		expect(quorumHistory(journal)).toMatchObject([{ cause: 'arrived', outcome: { counted: people / 2 } }]);
		return meter.reads;
	};
	it('of members arrive in a number of steps that grows as they do, the quorum live', () => {
		const [thousand, two] = [arriving(1000), arriving(2000)];
		expect(two).toBeLessThanOrEqual(2 * thousand + 10);
	});
	it('of proxies are held by one person, whose leaving and coming takes and gives them all', () => {
		const people = Array.from({ length: 1200 }, (_, index) => `p${index}`);
		const voices = people.map((id) => voiceOf(id));
		const state = open(
			voices,
			['p0', 'p1'],
			undefined,
			people.slice(2).map((one) => give(one, 'p1')),
		);
		const votes = (at: SittingState) => at.there.get('')?.represented.voices;
		expect(votes(state)).toBe(1198);
		const left = tell(state, { do: 'checkOut', person: 'p1' });
		expect([votes(left), left.held.size]).toEqual([0, 1]);
		expect(votes(tell(left, come('p1')))).toBe(1198);
	});
});
