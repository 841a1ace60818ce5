import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPoints } from '../workshops.ts';
import {
	type Asker,
	type Board,
	balancedGroups,
	beginBoard,
	boardOf,
	endsAt,
	isWithin,
	MOST_SUPPORTED,
	type Prepared,
	performWorkshop,
	toWorkshop,
	type WorkshopCommand,
	type WorkshopEvent,
} from './index.ts';

const AT = '2018-06-19T13:00:00.000Z';
const PREPARED: Prepared = {
	type: 'prepared',
	at: AT,
	workshop: 'elus',
	group: 1,
	question: 'Comment mieux travailler avec les élus ?',
	duration: 45,
	sections: [
		{ id: 'constats', title: 'Constats', kind: 'finding' },
		{ id: 'freins', title: 'Freins', kind: 'brake' },
	],
};
const SECRETARY: Asker = { person: 'sec', leads: true };
const by = (person: string): Asker => ({ person, leads: false });

/** A board on which commands are done one after the other. @throws where one is refused */
function boardAfter(...steps: readonly (readonly [WorkshopCommand, Asker])[]): Board {
	return steps.reduce((board, [command, asker]) => {
		const done = performWorkshop(board, command, asker, AT);
		if (!done.ok) throw new Error(`${command.do}: ${done.error.code}`);
		return done.value.board;
	}, beginBoard(PREPARED));
}
const refusalOf = (board: Board, command: WorkshopCommand, asker: Asker) => {
	const done = performWorkshop(board, command, asker, AT);
	return done.ok ? undefined : done.error.code;
};
const join = (person: string) => [{ do: 'join', person }, by(person)] as const;
const START = [{ do: 'start' }, SECRETARY] as const;
const add = (note: string, text: string, person: string, more: { section?: string; under?: string } = {}) =>
	[{ do: 'add', note, section: 'constats', text, ...more }, by(person)] as const;

describe('a workshop', () => {
	it('is written in by its group while it runs, and by whoever leads it before and after', () => {
		const waiting = boardAfter(join('ada'));
		expect(refusalOf(waiting, ...add('n', 'un mot', 'ada'))).toBe('not-running');
		const running = boardAfter(join('ada'), START);
		expect(refusalOf(running, ...add('n', 'un mot', 'bea'))).toBe('not-in-group');
		expect(refusalOf(running, ...add('n', 'un mot', 'ada'))).toBeUndefined();
		const ended = boardAfter(join('ada'), START, [{ do: 'end' }, SECRETARY]);
		expect(refusalOf(ended, ...add('n', 'un mot', 'ada'))).toBe('not-running');
		expect(refusalOf(ended, { do: 'add', note: 'n', section: 'constats', text: 'un mot' }, SECRETARY)).toBeUndefined();
	});

	it('keeps both texts where two write over the same one', () => {
		const board = boardAfter(join('ada'), join('bea'), START, add('n', 'élus pressés', 'ada'));
		const rewrite = (text: string, variant: string) => ({ do: 'rewrite', note: 'n', version: 1, text, variant }) as const;
		const first = performWorkshop(board, rewrite('élus sans temps', 'v1'), by('ada'), AT);
		if (!first.ok) throw new Error();
		const second = performWorkshop(first.value.board, rewrite('élus noyés', 'v2'), by('bea'), AT);
		if (!second.ok) throw new Error();
		expect(second.value.board.notes).toMatchObject([
			{ id: 'n', text: 'élus sans temps', version: 2, authors: ['ada'] },
			{ id: 'v2', text: 'élus noyés', variantOf: 'n', authors: ['bea'] },
		]);
	});

	it('does once what is sent twice', () => {
		const board = boardAfter(join('ada'), START, add('n', 'un mot', 'ada'));
		for (const [command, asker] of [
			add('n', 'un mot', 'ada'),
			join('ada'),
			START,
			[{ do: 'rewrite', note: 'n', version: 1, text: 'un mot', variant: 'v' }, by('ada')] as const,
		])
			expect(performWorkshop(board, command, asker, AT)).toMatchObject({ value: { events: [] } });
	});

	it('leaves to the one who leads what others wrote, and to anyone their own', () => {
		const board = boardAfter(join('ada'), join('bea'), START, add('n', 'un', 'ada'), add('m', 'deux', 'bea', { under: 'n' }));
		expect(refusalOf(board, { do: 'remove', note: 'n' }, by('bea'))).toBe('for-its-author');
		expect(refusalOf(board, { do: 'remove', note: 'n' }, by('ada'))).toBe('for-its-author');
		expect(refusalOf(board, { do: 'remove', note: 'm' }, by('bea'))).toBeUndefined();
		expect(refusalOf(board, { do: 'merge', note: 'm', into: 'n', text: 'un et deux' }, by('ada'))).toBe('for-the-scribe');
		const led = boardAfter(
			join('ada'),
			[{ do: 'nameScribe', person: 'ada' }, SECRETARY],
			START,
			add('n', 'un', 'ada'),
			add('m', 'deux', 'ada'),
		);
		expect(refusalOf(led, { do: 'merge', note: 'm', into: 'n', text: 'un et deux' }, by('ada'))).toBeUndefined();
	});

	it('gives to a note that another is merged into what stood under it, and its supporters', () => {
		const board = boardAfter(
			...[join('ada'), join('bea'), START],
			...[
				add('n', 'un', 'ada'),
				add('m', 'deux', 'bea', { section: 'freins' }),
				add('o', 'trois', 'bea', { section: 'freins', under: 'm' }),
			],
			[{ do: 'support', note: 'm' }, by('ada')],
			[{ do: 'merge', note: 'm', into: 'n', text: 'un et deux' }, SECRETARY],
		);
		expect(board.notes).toEqual([
			{ id: 'n', section: 'constats', text: 'un et deux', version: 2, authors: ['ada', 'bea'], supporters: new Set(['ada']) },
			{ id: 'o', section: 'constats', under: 'n', text: 'trois', version: 1, authors: ['bea'], supporters: new Set() },
		]);
	});

	it('lets each support a few notes, so that they choose', () => {
		const ids = Array.from({ length: MOST_SUPPORTED + 1 }, (_, index) => `n${index}`);
		const supports = ids.slice(0, -1).map((note) => [{ do: 'support', note }, by('ada')] as const);
		const board = boardAfter(join('ada'), START, ...ids.map((id) => add(id, id, 'ada')), ...supports);
		const more = { do: 'support', note: ids.at(-1) ?? '' } as const;
		expect(refusalOf(board, more, by('ada'))).toBe('supports-spent');
		const changed = performWorkshop(board, { do: 'withdrawSupport', note: 'n0' }, by('ada'), AT);
		expect(changed.ok && refusalOf(changed.value.board, more, by('ada'))).toBe(undefined);
	});

	it('becomes the chapter that the scribe left', () => {
		const board = boardAfter(
			...[join('ada'), START, add('n', 'un', 'ada'), add('m', 'deux', 'ada'), add('o', 'trois', 'ada', { under: 'n' })],
			[{ do: 'place', note: 'm', section: 'constats', before: 'n' }, SECRETARY],
			[{ do: 'narrate', narrative: 'Le sujet a deux angles.' }, SECRETARY],
		);
		expect(toWorkshop(board)).toEqual({
			...{ id: 'elus', group: 1, question: PREPARED.question, duration: 45, participants: ['ada'], narrative: 'Le sujet a deux angles.' },
			sections: [
				{
					...PREPARED.sections[0],
					points: [
						{ text: 'deux', points: [] },
						{ text: 'un', points: [{ text: 'trois', points: [] }] },
					],
				},
			],
		});
	});

	it('has its time, and what is added to it', () => {
		const board = boardAfter(START, [{ do: 'extend', minutes: 10 }, SECRETARY]);
		expect(endsAt(board)).toBe('2018-06-19T13:55:00.000Z');
		expect(endsAt(boardAfter())).toBeUndefined();
	});
});

const NOTES = ['a', 'b', 'c', 'd', 'e', 'f'];
const note = fc.constantFrom(...NOTES);
const section = fc.constantFrom('constats', 'freins', 'nulle part');
const maybe = (of: fc.Arbitrary<string>) => fc.option(of, { nil: undefined });
const given = (facts: object) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
const text = fc.constantFrom('un', 'deux', 'trois', ' ');
const command = fc.oneof(
	fc.record({ do: fc.constant('add'), note, section, under: maybe(note), text }).map(given),
	fc.record({ do: fc.constant('rewrite'), note, version: fc.integer({ min: 1, max: 3 }), text, variant: note }),
	fc.record({ do: fc.constant('place'), note, section, under: maybe(note), before: maybe(note) }).map(given),
	fc.record({ do: fc.constantFrom('merge'), note, into: note, text }),
	fc.record({ do: fc.constantFrom('remove', 'support', 'withdrawSupport'), note }),
) as fc.Arbitrary<WorkshopCommand>;

describe('whatever is asked of a workshop', () => {
	it('leaves a tree of notes, and the same one when its events are read again', () => {
		const asker = fc.constantFrom(SECRETARY, by('ada'), by('bea'));
		fc.assert(
			fc.property(fc.array(fc.tuple(command, asker), { maxLength: 40 }), (asked) => {
				let board = boardAfter(join('ada'), join('bea'), START);
				const events: WorkshopEvent[] = [
					{ type: 'joined', person: 'ada', at: AT },
					{ type: 'joined', person: 'bea', at: AT },
					{ type: 'started', at: AT },
				];
				for (const [what, who] of asked) {
					const done = performWorkshop(board, what, who, AT);
					if (!done.ok) continue;
					board = done.value.board;
					events.push(...done.value.events);
				}
				expect(boardOf([PREPARED, ...events])).toEqual(board);
				const ids = board.notes.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				for (const one of board.notes) {
					const above = board.notes.find(({ id }) => id === one.under);
					expect(above?.section).toBe(one.under === undefined ? undefined : one.section);
					expect(above !== undefined && isWithin(board, above.id, one.id)).toBe(false);
				}
				const told = toWorkshop(board).sections.reduce((sum, { points }) => sum + countPoints(points), 0);
				expect(told).toBe(board.notes.length);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('balanced groups', () => {
	it('differ by one at most, as does each kind in them, whatever order people come in', () => {
		const people = fc.uniqueArray(fc.record({ person: fc.string(), kind: fc.constantFrom('region', 'city', 'person') }), {
			selector: ({ person }) => person,
			maxLength: 60,
		});
		fc.assert(
			fc.property(people, fc.integer({ min: 1, max: 7 }), (all, count) => {
				const groups = balancedGroups(all, count);
				expect(groups).toEqual(balancedGroups([...all].reverse(), count));
				expect(groups.flat().sort()).toEqual(all.map(({ person }) => person).sort());
				const spread = (sizes: readonly number[]) => Math.max(...sizes) - Math.min(...sizes);
				expect(spread(groups.map((group) => group.length))).toBeLessThanOrEqual(1);
				for (const kind of ['region', 'city', 'person']) {
					const of = new Set(all.filter((one) => one.kind === kind).map(({ person }) => person));
					expect(spread(groups.map((group) => group.filter((person) => of.has(person)).length))).toBeLessThanOrEqual(1);
				}
			}),
		);
	});
});
