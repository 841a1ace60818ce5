import { describe, expect, it } from 'vitest';
import { fraction } from '../basics/index.ts';
import type { MajorityRule, Statutes } from '../statutes/index.ts';
import type { Assembly, Attendance, VoteCounts } from './index.ts';
import { computeQuorum, resolveVote } from './index.ts';

const assembly = (attendance: readonly Attendance[], entitled?: Assembly['entitled']): Assembly => ({
	id: '2024-05-01',
	date: '2024-05-01',
	...(entitled === undefined ? {} : { entitled }),
	scrutineers: [],
	agenda: [],
	documents: [],
	attendance,
	resolutions: [],
	debates: [],
	workshops: [],
	socialMoments: [],
	incidents: [],
	signatures: [],
	presented: { activityYears: [] },
	announcedCharts: [],
	annotations: [],
});
const member = (person: string, more: Partial<Attendance> = {}): Attendance => ({
	person,
	status: 'present',
	role: 'member',
	voices: 1,
	...more,
});
const statutes = (more: Partial<Statutes>): Statutes => ({ id: 's', from: '2000-01-01', ...more });
const vote = (rule: MajorityRule, counts: VoteCounts, there = assembly([])) =>
	resolveVote('other', { counts }, statutes({ majorities: [rule] }), there).status;

describe('resolveVote', () => {
	it('wants strictly more than half, and the threshold reached', () => {
		expect(vote({ majority: 'absolute', base: 'votesCast' }, { for: 5, against: 5, abstention: 3 })).toBe('lost');
		expect(vote({ majority: 'absolute', base: 'votesCast' }, { for: 6, against: 5, abstention: 9 })).toBe('carried');
		expect(vote({ majority: 'absolute', base: 'voters' }, { for: 6, against: 5, abstention: 9 })).toBe('lost');
		expect(vote({ majority: 'qualified', threshold: fraction(2, 3), base: 'votesCast' }, { for: 6, against: 3, abstention: 0 })).toBe(
			'carried',
		);
		expect(vote({ majority: 'qualified', threshold: fraction(2, 3), base: 'votesCast' }, { for: 6, against: 4, abstention: 0 })).toBe(
			'lost',
		);
		expect(vote({ majority: 'unanimity', base: 'votesCast' }, { for: 6, against: 0, abstention: 1 })).toBe('carried');
		expect(vote({ majority: 'unanimity', base: 'voters' }, { for: 6, against: 0, abstention: 1 })).toBe('lost');
	});
	it('carries nothing with nobody', () => {
		for (const majority of ['relative', 'absolute', 'qualified', 'unanimity'] as const) {
			expect(vote({ majority, base: 'votesCast' }, { for: 0, against: 0, abstention: 4 })).toBe('lost');
		}
	});
	it('counts those represented where the base says so, and defaults to them', () => {
		const there = assembly([member('a'), member('b', { status: 'represented', representedBy: 'a' }), member('c', { status: 'excused' })]);
		expect(vote({ majority: 'absolute', base: 'present' }, { for: 1, against: 0, abstention: 1 }, there)).toBe('carried');
		expect(vote({ majority: 'absolute', base: 'presentOrRepresented' }, { for: 1, against: 0, abstention: 1 }, there)).toBe('lost');
		expect(resolveVote('budget', { counts: { for: 2, against: 0, abstention: 0 } }, undefined, there)).toMatchObject({
			status: 'carried',
			silent: true,
			base: 2,
			required: 2,
		});
	});
});

describe('computeQuorum', () => {
	const half = statutes({ quorums: [{ share: fraction(1, 2), counts: 'presentOrRepresented', base: 'voices' }] });
	it('counts someone represented only while the holder is there', () => {
		const there = [member('a', { voices: 2 }), member('b', { status: 'represented', representedBy: 'a', voices: 3 })];
		expect(computeQuorum(assembly(there, { members: 4, voices: 9 }), half)).toMatchObject({ status: 'reached', counted: 5, required: 5 });
		const without = [member('a', { voices: 2 }), member('b', { status: 'represented', representedBy: 'z', voices: 3 })];
		expect(computeQuorum(assembly(without, { members: 4, voices: 9 }), half)).toMatchObject({ status: 'missed', counted: 2 });
	});
	it('says why it cannot be said', () => {
		expect(computeQuorum(assembly([]), undefined).status).toBe('no-rule');
		expect(computeQuorum(assembly([member('a')]), half).status).toBe('enrolled-unknown');
		expect(computeQuorum(assembly([{ person: 'a', status: 'present', role: 'member' }], { members: 1, voices: 1 }), half).status).toBe(
			'voices-unknown',
		);
	});
});
