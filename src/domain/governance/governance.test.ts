import { describe, expect, it } from 'vitest';
import type { Body, Mandate } from './governance.ts';
import { declarations, firstDay, lastDay, seatsOf, termState } from './index.ts';

const board: Body = { id: 'board', name: 'CA', kind: 'board' };
const group: Body = { id: 'group', name: 'Groupe', kind: 'workingGroup' };
const mandate = (person: string, from?: string, to?: string, body = 'board'): Mandate => ({
	person,
	body,
	...(from === undefined ? {} : { from }),
	...(to === undefined ? {} : { to }),
});

describe('a term told as precisely as it is known', () => {
	it('begins on its first day and ends on its last', () => {
		expect(['2018', '2018-06', '2018-06-19'].map(firstDay)).toEqual(['2018-01-01', '2018-06-01', '2018-06-19']);
		expect(['2020', '2020-02', '2021-02', '2020-12', '2020-06-19'].map(lastDay)).toEqual([
			'2020-12-31',
			'2020-02-29',
			'2021-02-28',
			'2020-12-31',
			'2020-06-19',
		]);
	});
	it('runs on both these days', () => {
		const term = { from: '2018-06', to: '2020' };
		expect(['2018-05-31', '2018-06-01', '2020-12-31', '2021-01-01'].map((day) => termState(term, day))).toEqual([
			'coming',
			'running',
			'running',
			'past',
		]);
		expect(termState({}, '2020-01-01')).toBe('running');
	});
});

describe('the seats of a body', () => {
	const mandates = [mandate('a', '2018', '2020'), mandate('b', '2019'), mandate('c', '2019', undefined, 'group')];
	it('are those of the mandates that run, against the least and the most', () => {
		const rule = { body: 'board', minimum: 2, maximum: 3 };
		expect(seatsOf(rule, mandates, '2020-12-31')).toEqual({ taken: 2, wanting: 0, over: 0, free: 1 });
		expect(seatsOf(rule, mandates, '2021-01-01')).toEqual({ taken: 1, wanting: 1, over: 0, free: 2 });
		expect(seatsOf({ body: 'board', maximum: 1 }, mandates, '2020-01-01')).toEqual({ taken: 2, wanting: 0, over: 1, free: 0 });
		expect(seatsOf({ body: 'board' }, [], '2020-01-01')).toEqual({ taken: 0, wanting: 0, over: 0 });
	});
});

describe('what is to be declared (law of 1901, art. 5)', () => {
	const of = (mandates: readonly Mandate[], today: string) =>
		declarations({ bodies: [board, group], mandates, statutes: [] }, today).map((one) =>
			one.change === 'statutes' ? one : [one.change, one.mandate.person, one.on, one.due],
		);
	it('is who enters and leaves what administers the association, within three months', () => {
		const mandates = [mandate('a', '2025-11-30'), mandate('b', '2023-06-19', '2026-01-15'), mandate('c', '2026-01-01', undefined, 'group')];
		expect(of(mandates, '2026-02-01')).toEqual([
			['entered', 'a', '2025-11-30', '2026-02-28'],
			['left', 'b', '2026-01-15', '2026-04-15'],
		]);
	});
	it('is not who is elected again the day their mandate ends', () => {
		expect(of([mandate('a', '2023-06-19', '2026-06-18'), mandate('a', '2026-06-19')], '2026-07-01')).toEqual([]);
		expect(of([mandate('a', '2023-06-19', '2026-06-18'), mandate('a', '2026-06-20')], '2026-07-01')).toHaveLength(2);
	});
	it('is not what is to come, nor what is more than a year past', () => {
		expect(of([mandate('a', '2026-07-02'), mandate('b', '2025-06-30')], '2026-07-01')).toEqual([]);
	});
	it('is a change of the statutes, from the day they were adopted', () => {
		const statutes = [{ id: '2026', adoptedOn: '2026-05-31', from: '2026-09-01' }];
		expect(declarations({ bodies: [], mandates: [], statutes }, '2026-06-30')).toEqual([
			{ change: 'statutes', statutes: '2026', on: '2026-05-31', due: '2026-08-31' },
		]);
	});
});
