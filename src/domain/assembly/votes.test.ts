import { describe, expect, it } from 'vitest';
import { fraction } from '../basics/index.ts';
import type { MajorityRule, Statutes } from '../statutes/index.ts';
import type { Assembly, Attendance, VoteCounts } from './index.ts';
import { computeQuorum, explainQuorum, resolveVote } from './index.ts';

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
const vote = (rule: MajorityRule, counts: VoteCounts, there: Assembly) =>
	resolveVote('other', { counts }, statutes({ majorities: [rule] }), there).status;

describe('resolveVote', () => {
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
	it('wants the share of each college too, where the statutes do', () => {
		const rule = statutes({
			colleges: [
				{ id: 'a', name: 'A', weight: fraction(1, 2) },
				{ id: 'b', name: 'B', weight: fraction(1, 2) },
			],
			quorums: [{ share: fraction(1, 2), counts: 'present', base: 'members', perCollege: true }],
		});
		const there = [member('x', { college: 'a' }), member('y', { college: 'a' }), member('z', { college: 'b' })];
		const of = (b: number) => ({
			members: 5,
			voices: 5,
			colleges: [
				{ college: 'a', members: 2, voices: 2 },
				{ college: 'b', members: b, voices: b },
			],
		});
		expect(computeQuorum(assembly(there, of(3)), rule)).toMatchObject({ status: 'missed', counted: 3, required: 3 });
		expect(computeQuorum(assembly(there, of(2)), rule)).toMatchObject({ status: 'reached' });
		expect(explainQuorum(computeQuorum(assembly(there, of(3)), rule))?.en).toBe(
			'not reached: 3 of 5 members, 3 being needed (1/2); A: 2 of 2 members, 1 being needed; B: 1 of 3 members, 2 being needed (statutes)',
		);
	});
	it('wants none of a second notice where the statutes provide one', () => {
		const second = { ...assembly([]), secondNoticeOf: '2024-04-01' };
		const quorum = { share: fraction(1, 2), counts: 'present', base: 'voices' } as const;
		expect(computeQuorum(second, statutes({ quorums: [{ ...quorum, secondNoticeDays: 15 }] })).status).toBe('not-required');
		expect(computeQuorum(second, statutes({ quorums: [quorum] })).status).toBe('enrolled-unknown');
	});
	it('says why it cannot be said', () => {
		expect(computeQuorum(assembly([]), undefined).status).toBe('no-rule');
		expect(computeQuorum(assembly([member('a')]), half).status).toBe('enrolled-unknown');
		expect(computeQuorum(assembly([{ person: 'a', status: 'present', role: 'member' }], { members: 1, voices: 1 }), half).status).toBe(
			'voices-unknown',
		);
	});
});
