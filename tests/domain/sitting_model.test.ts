import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { voters } from '../../src/domain/assembly/index.ts';
import { isCarried } from '../../src/domain/polls/index.ts';
import {
	begin,
	decide,
	perform,
	quorumHistory,
	quorumNow,
	replay,
	type SittingEvent,
	type SittingState,
	stateOf,
} from '../../src/domain/sitting/index.ts';
import { sittingRefusalText } from '../../src/i18n/refusals/index.ts';
import { anyMove, convened, MOVES, type Move, OPENING, STATUTES } from './sitting_moves.ts';

/** What may follow each phase. */
const FOLLOWS = {
	convened: ['open'],
	open: ['suspended', 'closed'],
	suspended: ['open', 'closed'],
	closed: ['drafted'],
	drafted: ['signed'],
	signed: ['published'],
	published: [],
} as const satisfies Readonly<Record<SittingState['phase'], readonly SittingState['phase'][]>>;

/** Who holds each voice, said anew from who is there and the proxies: what the state keeps must be the same. */
function heldAnew({ roll, people, proxies, carried }: SittingState) {
	const there = (person: string | undefined) => person !== undefined && people.get(person)?.place !== undefined;
	return [...roll.voices.values()].flatMap((voice) => {
		const own = voice.heldBy.find(there);
		const proxy = proxies.has(voice.id) ? carried.holders.get(voice.id) : undefined;
		const holder = own ?? (there(proxy) ? proxy : undefined);
		return holder === undefined ? [] : [{ voice, held: { holder, represented: own === undefined } }];
	});
}

function expectSound(state: SittingState): void {
	const held = heldAnew(state);
	expect(state.held).toEqual(new Map(held.map((one) => [one.voice.id, one.held])));
	for (const [key, there] of state.there) {
		const some = held.filter((one) => key === '' || one.voice.college === key);
		const sum = (represented: boolean) => {
			const voices = some.filter((one) => one.held.represented === represented).map((one) => one.voice);
			return { members: voices.length, voices: voices.reduce((total, one) => total + one.weight, 0) };
		};
		expect(there).toEqual({ present: sum(false), represented: sum(true) });
	}
	const limit = state.convened.statutes?.proxies?.maximumPerHolder;
	if (limit !== undefined) for (const some of state.carried.byHolder.values()) expect(some.length).toBeLessThanOrEqual(limit);
	if (state.phase !== 'convened') {
		expect(state.sheetOpen).toBe(true);
		expect([state.chair, state.secretary]).not.toContain(undefined);
	}
	if (state.phase === 'closed' && state.adjourned === undefined)
		expect([...state.items.values()].map((one) => one.status)).not.toContain('pending');
	if (!['open', 'suspended', 'convened'].includes(state.phase)) {
		expect([...state.polls.values()].filter((one) => one.status === 'open' || one.status === 'closed')).toEqual([]);
	}
	if (state.polls.size > 0) expect(state.quorums.length).toBeGreaterThan(0);
	const standing = [...state.polls.values()].filter((one) => one.status !== 'annulled' && one.config.subject.kind !== 'procedure');
	const subjects = standing.map((one) => JSON.stringify(one.config.subject));
	expect(new Set(subjects).size).toBe(subjects.length);
	for (const { result, electors } of state.polls.values()) {
		if (result?.kind !== 'vote') continue;
		const { counts, bases } = result.vote;
		const all = [...electors.values()].reduce((sum, one) => sum + one.weight, 0);
		if (counts !== undefined) expect(voters(counts)).toBeLessThanOrEqual(bases?.presentOrRepresented ?? 0);
		expect(bases?.presentOrRepresented).toBeLessThanOrEqual(all);
		expect(bases?.present).toBeLessThanOrEqual(bases?.presentOrRepresented ?? 0);
		expect(result.carried).toBe(result.decisions.every((one) => one.outcome.status === 'carried'));
	}
}

interface Run {
	readonly state: SittingState;
	readonly events: readonly SittingEvent[];
	readonly refused: readonly string[];
}

function play(statutes: (typeof STATUTES)[number], moves: readonly Move[], sound: (state: SittingState) => void): Run {
	const first = convened(statutes);
	let state = begin(first);
	const events: SittingEvent[] = [];
	const refused: string[] = [];
	for (const [index, [kind, a, b, c]] of moves.entries()) {
		const command = MOVES[kind](state, a, b, c);
		// A clock that goes back now and then.
		const at = new Date(Date.UTC(2024, 5, 19, 12, index % 7 === 6 ? 0 : index)).toISOString();
		const done = perform(state, command, at);
		expect(decide(state, command, at)).toEqual(done.ok ? { ok: true, value: done.value.events } : done);
		if (!done.ok) {
			refused.push(done.error.code);
			const { fr, en } = sittingRefusalText(done.error, (id) => id);
			for (const said of [fr, en]) expect(said).toMatch(/^[^{}]+\.$/u);
			continue;
		}
		for (const event of done.value.events) expect(event.at >= state.at).toBe(true);
		const { phase } = done.value.state;
		if (phase !== state.phase) expect(FOLLOWS[state.phase]).toContain(phase);
		({ state } = done.value);
		events.push(...done.value.events);
		sound(state);
	}
	return { state, events, refused };
}

const anyRun = fc.tuple(
	fc.constantFrom(...STATUTES),
	fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
	fc.array(anyMove, { minLength: 10, maxLength: 90 }),
);

describe('any sequence of commands', () => {
	it('leaves the sitting sound, and its journal makes the same state', () => {
		const met = { counted: 0, elections: 0, annulled: 0, amended: 0, castingVotes: 0, closed: 0 };
		const codes = new Set<string>();
		fc.assert(
			fc.property(anyRun, ([statutes, opened, moves]) => {
				const { state, events, refused } = play(statutes, opened ? [...OPENING, ...moves] : moves, expectSound);
				expect(stateOf([convened(statutes), ...events])).toEqual(state);
				expect(replay([convened(statutes), ...events]).equal).toBe(true);
				for (const code of refused) codes.add(code);
				const polls = [...state.polls.values()];
				met.counted += polls.filter((one) => one.status === 'counted').length;
				met.elections += polls.filter((one) => one.result?.kind === 'election').length;
				met.annulled += polls.filter((one) => one.status === 'annulled').length;
				met.amended += polls.filter((one) => one.config.subject.kind === 'amendment' && isCarried(one.result)).length;
				met.castingVotes += polls.filter((one) => one.castingVote !== undefined).length;
				met.closed += state.phase === 'closed' || state.phase === 'drafted' ? 1 : 0;
			}),
			{ seed: 20240619, numRuns: 1500 },
		);
		// The runs mean something: they get to results, refusals and ends.
		for (const [what, count] of Object.entries(met)) expect(count, what).toBeGreaterThan(0);
		expect(codes.size).toBeGreaterThan(30);
	});
	it('never changes a state that it began from', () => {
		fc.assert(
			fc.property(anyRun, ([statutes, , moves]) => {
				let before: { readonly state: SittingState; readonly copy: SittingState } | undefined;
				play(statutes, [...OPENING, ...moves.slice(0, 20)], (state) => {
					if (before !== undefined) expect(before.state).toEqual(before.copy);
					before = { state, copy: structuredClone(state) };
				});
			}),
			{ seed: 1901, numRuns: 60 },
		);
	});
	it('tells when the quorum was found and lost', () => {
		fc.assert(
			fc.property(anyRun, ([statutes, , moves]) => {
				const first = convened(statutes);
				const statuses: string[] = ['missed'];
				const { events } = play(statutes, [...OPENING, ...moves], () => undefined);
				for (const index of events.keys()) {
					const { status } = quorumNow(stateOf([first, ...events.slice(0, index + 1)]));
					if (status !== statuses.at(-1) && (status === 'reached' || status === 'missed')) statuses.push(status);
				}
				expect(quorumHistory([first, ...events]).map((one) => one.outcome.status)).toEqual(statuses.slice(1));
			}),
			{ seed: 27, numRuns: 40 },
		);
	});
});
