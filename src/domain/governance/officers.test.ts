import { expect, it } from 'vitest';
import type { Body, Mandate } from './governance.ts';
import { officersOf } from './officers.ts';

const bodies: Body[] = [
	{ id: 'board', name: 'Conseil', kind: 'board' },
	{ id: 'team', name: 'Équipe', kind: 'staff' },
];
const held = (person: string, from: string, to?: string, body = 'board'): Mandate => ({
	body,
	person,
	from,
	...(to === undefined ? {} : { to }),
});
const mandates = [
	held('ada', '2016', '2018'),
	held('ben', '2018', '2020-06'),
	held('cam', '2018', '2020-06-30'),
	held('dan', '2022'),
	held('eve', '2018', undefined, 'team'),
];
const names = (on: string) =>
	officersOf({ bodies, mandates }, on).map(({ state, mandates: all }) => [state, all.map(({ person }) => person)]);

it.each([
	['2015-12-31', []],
	['2017-05-01', [['running', ['ada']]]],
	['2018-05-01', [['running', ['ada', 'ben', 'cam']]]],
	['2020-06-30', [['running', ['ben', 'cam']]]],
	['2021-01-01', [['past', ['ben', 'cam']]]],
	['2022-01-01', [['running', ['dan']]]],
])('who directs the association on %s: the bodies that direct, those in office, else the last', (on, officers) => {
	expect(names(on)).toEqual(officers);
});
