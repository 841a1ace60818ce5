import { describe, expect, it } from 'vitest';
import { assemblyOf, readCases, statutesOf } from '../../../tests/cases.ts';
import { readExample } from '../../../tests/example.ts';
import { fraction } from '../basics/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import type { Statutes } from '../statutes/index.ts';
import { conveningOf, conveningWarnings, explainConveningWarning, type FirstAssembly, type SentNotice } from './index.ts';

interface Case {
	readonly statutes?: object;
	/** `null` takes a part away. */
	readonly assembly?: Readonly<Record<string, unknown>>;
	readonly resolutions?: readonly object[];
	readonly sent?: Partial<SentNotice> & { readonly on: string };
	readonly first?: FirstAssembly;
	readonly expected: readonly object[];
	readonly said?: readonly string[];
}

const file = readCases<Case>(new URL('cases/warnings.yaml', import.meta.url)) as ReturnType<typeof readCases<Case>> & {
	readonly assembly: object;
};

describe(file.rule, () => {
	it.each(file.cases)('$name', ({ statutes, assembly, resolutions, sent, first, expected, said }) => {
		const written = Object.entries({ ...file.assembly, ...assembly }).filter(([, value]) => value !== null);
		const drafted = assemblyOf(Object.fromEntries(written), resolutions);
		const notice = sent === undefined ? {} : { sent: { agenda: drafted.agenda, resolutions: drafted.resolutions, ...sent } };
		const found = conveningWarnings(drafted, statutesOf(statutes), {
			today: '2024-06-01',
			...notice,
			...(first === undefined ? {} : { first }),
		});
		expect(found).toHaveLength(expected.length);
		expect(found).toMatchObject(expected);
		const sentences = found.map(explainConveningWarning);
		if (said !== undefined) expect(sentences.map((one) => one.fr.replace(/[\u00A0\u202F]/gu, ' '))).toEqual(said);
		for (const one of sentences) expect(one.en).toMatch(/^[^{}]+\.$/u);
	});
});

describe('what a notice rests on', () => {
	const categories = [
		{ id: 'cities', name: 'Villes', holds: 'organisations', college: 'public' },
		{ id: 'people', name: 'Personnes', holds: 'people' },
	] as const;
	const memberships = [
		{ year: 2024, category: 'cities', organisation: 'lille', status: 'validated' },
		{ year: 2024, category: 'people', person: 'ada', status: 'validated', duesDue: 10, duesPaid: 10 },
		{ year: 2024, category: 'people', person: 'bea', status: 'validated', duesDue: 10, duesPaid: 0 },
		{ year: 2024, category: 'people', person: 'cy', status: 'pending' },
	] as const;
	const ask = async (statutes: Partial<Statutes>, secondNoticeOf?: string) => {
		const { record } = await readExample();
		const made: AssociationRecord = {
			...record,
			categories,
			memberships,
			representations: [],
			statutes: [{ id: 's', from: '2000-01-01', ...statutes }],
		};
		const decisions = [{ id: 'd', kind: 'statutes', agendaItem: 'x' }];
		const drafted = assemblyOf({ kind: 'extraordinary', ...(secondNoticeOf === undefined ? {} : { secondNoticeOf }) }, [
			{ id: 'r', number: 1, title: 'T', text: 'T', decisions },
		]);
		return conveningOf(made, drafted, { today: '2024-06-01' });
	};
	it('convenes every member and counts those who vote', async () => {
		const { members, roll, enrolled, lastDayToSend } = await ask({ goodStandingRequired: {}, notice: { days: 21 } });
		expect(members.map((one) => one.member)).toEqual(['organisation:lille', 'person:ada', 'person:bea']);
		expect(roll.map((one) => one.id)).toEqual(['organisation:lille', 'person:ada']);
		expect(enrolled).toMatchObject({ members: 2, voices: 2 });
		expect(lastDayToSend).toBe('2024-05-29');
	});
	it('convenes only those in good standing where the statutes say so', async () => {
		const { members, membersSource } = await ask({ convened: { members: 'inGoodStanding', article: '9' } });
		expect(members.map((one) => one.member)).toEqual(['organisation:lille', 'person:ada']);
		expect(membersSource).toEqual({ from: 'statutes', article: '9' });
	});
	it('asks no quorum on a second notice where the statutes say so, and the same as ever where they do not', async () => {
		const on = async (secondNoticeDays?: number) => {
			const rule = {
				share: fraction(1, 2),
				counts: 'present',
				base: 'members',
				...(secondNoticeDays ? { secondNoticeDays } : {}),
			} as const;
			return (await ask({ quorums: [rule], convened: { members: 'all' } }, '2024-05-01')).quorum?.required;
		};
		expect([await on(15), await on()]).toEqual([undefined, 2]);
	});
	it('says the quorums to reach and the majority of each decision', async () => {
		const { quorum, decisions, enrolled } = await ask({
			voices: [{ categories: ['cities'], voices: 5 }],
			colleges: [{ id: 'public', name: 'Public', weight: fraction(1, 1) }],
			quorums: [
				{ share: fraction(1, 2), counts: 'present', base: 'voices', perCollege: true },
				{ decisions: ['statutes'], share: fraction(2, 3), counts: 'present', base: 'members', article: '15' },
			],
			majorities: [{ decisions: ['statutes'], majority: 'qualified', threshold: fraction(3, 4), base: 'votesCast', article: '15' }],
			secretBallot: { decisions: ['statutes'], article: '12' },
		});
		expect(enrolled).toEqual({ members: 3, voices: 7, colleges: [{ college: 'public', members: 1, voices: 5 }] });
		expect(quorum).toMatchObject({ required: 4, enrolled: 7, counted: 0, colleges: [{ college: 'public', required: 3, enrolled: 5 }] });
		expect(decisions).toMatchObject([
			{
				majority: { rule: { threshold: fraction(3, 4) }, silent: false },
				quorum: { required: 2, enrolled: 3 },
				secret: { article: '12' },
			},
		]);
	});
});
