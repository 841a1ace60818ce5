import { beforeAll, describe, expect, it } from 'vitest';
import type { Assembly, Attendance } from '../../src/domain/assembly/index.ts';
import { fraction } from '../../src/domain/basics/index.ts';
import { checkRecord } from '../../src/domain/checks/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import type { Statutes } from '../../src/domain/statutes/index.ts';
import { readExample } from '../example.ts';

let record: AssociationRecord;
let assembly: Assembly;
beforeAll(async () => {
	({ record, assembly } = await readExample());
});

const codesOf = (changed: Partial<AssociationRecord>) => checkRecord({ ...record, ...changed }).map((one) => one.code);
const withAssembly = (changed: Partial<Assembly>, statutes: Partial<Statutes> = {}) =>
	codesOf({ assemblies: [{ ...assembly, ...changed }], statutes: [{ id: 's', from: '2000-01-01', ...statutes }] });
const member = (person: string, more: Partial<Attendance> = {}): Attendance => ({
	person,
	status: 'present',
	role: 'member',
	voices: 1,
	...more,
});

describe('rules that the example does not break', () => {
	it('a total that is not its headings', () => {
		const accounts = record.accounts.map((one) => ({ ...one, announced: { expenses: 1, income: 2, result: 3 } }));
		expect(codesOf({ accounts })).toEqual(expect.arrayContaining(['BUDGET-TOTAL', 'BUDGET-RESULT']));
	});
	it('a forecast out of balance', () => {
		const accounts = record.accounts.map((one) => ({ ...one, headings: one.headings.slice(1) }));
		expect(codesOf({ accounts })).toContain('BUDGET-BALANCE');
	});
	it('a budget said to be adopted by a resolution that does not adopt it, or to revise another year’s', () => {
		const budget = record.accounts.find(({ stage }) => stage === 'forecast');
		if (budget === undefined) throw new Error('no budget');
		const having = (changed: Partial<typeof budget>) =>
			codesOf({ accounts: [...record.accounts, { ...budget, id: '2018-forecast-2', ...changed }] });
		const by = (resolution: string) => ({ adopted: { assembly: assembly.id, resolution } });
		expect(having({ revises: budget.id })).not.toContain('BUDGET-VERSIONS');
		expect(having(by('r1'))).toContain('BUDGET-VERSIONS');
		expect(having({ revises: '2017-actual' })).toContain('BUDGET-VERSIONS');
		const rejected = assembly.resolutions.map((one) => ({ ...one, outcome: 'rejected' as const }));
		expect(withAssembly({ resolutions: rejected })).toContain('BUDGET-VERSIONS');
	});
	it('a closed year whose books or whose resolution give something else today', () => {
		const decided = 'd'.repeat(64);
		const statements = 'a'.repeat(64);
		const closing = {
			...{ chart: 'anc-2018-06', chartVersion: 1, statements, assembly: assembly.id, resolution: 'r1', decided },
			...{ at: '2018-07-01T10:00:00.000Z', by: 'Tal' },
		};
		const naming = (sha256: string) => ({
			...record,
			assemblies: record.assemblies.map((one) => ({
				...one,
				resolutions: one.resolutions.map((resolution) => ({
					...resolution,
					decisions: resolution.decisions.map((decision) =>
						decision.kind === 'accounts' ? { ...decision, statement: { closes: '2017-12-31', sha256 } } : decision,
					),
				})),
			})),
		});
		const said = (now: { readonly statements?: string; readonly decided?: string }, named = statements) =>
			checkRecord(naming(named), { closings: [{ year: '2017-12-31', closing, ...now }] }).filter((one) => one.code === 'CLOSED-YEAR');
		expect(said({ statements, decided })).toEqual([]);
		expect(said({ statements: decided, decided })).toMatchObject([{ message: { fr: expect.stringMatching(/ne donnent plus/u) } }]);
		expect(said({ decided })).toMatchObject([{ message: { en: expect.stringMatching(/cannot be verified/u) } }]);
		expect(said({ statements })).toMatchObject([{ message: { en: expect.stringMatching(/not there any more/u) } }]);
		expect(said({ statements, decided: statements })).toMatchObject([{ message: { en: expect.stringMatching(/not what it was/u) } }]);
		expect(said({ statements, decided }, decided)).toMatchObject([{ message: { en: expect.stringMatching(/does not name/u) } }]);
		expect(checkRecord(record).map((one) => one.code)).not.toContain('CLOSED-YEAR');
	});
	it('dues that do not make the income from dues', () => {
		const dues = (amount: number) => record.categories.map((one) => ({ ...one, dues: [{ year: 2018, amount }] }));
		expect(codesOf({ categories: dues(500_000) })).toContain('DUES-TIMES');
	});
	it('a count that is not the list', () => {
		const membershipCounts = record.membershipCounts.map((one) => ({ ...one, count: one.count + 1 }));
		expect(codesOf({ membershipCounts })).toContain('COUNT-LISTED');
	});
	it('an auditor’s report that is due', () => {
		expect(withAssembly({ documents: [] })).toContain('AUDITOR-REPORT');
		expect(withAssembly({})).not.toContain('AUDITOR-REPORT');
	});
	it('a document that members cannot read before an assembly, and of one that was held nothing', () => {
		const { endsAt: _endsAt, ...rest } = assembly;
		const before = { ...rest, attendance: [], resolutions: [] };
		const missing = (documents: AssociationRecord['documents']) =>
			checkRecord({ ...record, documents, assemblies: [before] })
				.filter(({ code }) => code === 'DOCUMENT-MISSING')
				.map(({ message }) => message.en.slice(0, message.en.indexOf(':')));
		const kept = { id: 'k', title: 'K', access: 'members', versions: [] } as const;
		expect(missing([])).toEqual(['The accounts 2017', 'The activity report 2017–2018', 'The auditor’s report 2017']);
		expect(missing([{ ...kept, kind: 'accounts', year: 2017 }])).toHaveLength(2);
		expect(missing([{ ...kept, kind: 'accounts', year: 2016 }])).toHaveLength(3);
		expect(missing([{ ...kept, kind: 'accounts', year: 2017, access: 'board' }])).toHaveLength(3);
		expect(missing([{ ...kept, kind: 'accounts', assembly: assembly.id }])).toHaveLength(2);
		expect(missing([{ ...kept, kind: 'accounts', year: 2017, assembly: 'another' }])).toHaveLength(3);
		expect(codesOf({ documents: [] })).not.toContain('DOCUMENT-MISSING');
	});
	it('a notice one day late', () => {
		const notice = { days: 15 };
		expect(withAssembly({ notice: { sentOn: '2018-06-05' } }, { notice })).toContain('NOTICE-LATE');
		expect(withAssembly({ notice: { sentOn: '2018-06-04' } }, { notice })).not.toContain('NOTICE-LATE');
	});
	it('a quorum one member short', () => {
		const quorums = [{ share: fraction(1, 2), counts: 'present', base: 'members' }] as const;
		const attendance = [member('a'), member('b')];
		expect(withAssembly({ attendance, entitled: { members: 5, voices: 5 } }, { quorums })).toContain('QUORUM-NOT-REACHED');
		expect(withAssembly({ attendance, entitled: { members: 4, voices: 4 } }, { quorums })).not.toContain('QUORUM-NOT-REACHED');
	});
	it('proxies', () => {
		const attendance = [
			member('a'),
			member('b', { status: 'represented', representedBy: 'a' }),
			member('c', { status: 'represented', representedBy: 'a' }),
			member('d', { status: 'represented', representedBy: 'x' }),
			member('e', { status: 'represented', blankProxy: true }),
			member('f', { representedBy: 'a' }),
		];
		const found = withAssembly({ attendance }, { proxies: { allowed: true, maximumPerHolder: 1, blank: 'forbidden' } });
		expect(found).toEqual(expect.arrayContaining(['PROXY-LIMIT', 'PROXY-HOLDER-ABSENT', 'PROXY-BLANK', 'PRESENT-AND-REPRESENTED']));
		const forTwo = [member('a', { organisation: 'lille' }), member('a', { organisation: 'brest' })];
		expect(withAssembly({ attendance: forTwo })).not.toContain('PRESENT-AND-REPRESENTED');
		expect(withAssembly({ attendance: [...forTwo, member('a', { organisation: 'lille' })] })).toContain('PRESENT-AND-REPRESENTED');
		const allowed = withAssembly({ attendance }, { proxies: { allowed: true, maximumPerHolder: 2 } });
		expect(allowed).not.toContain('PROXY-LIMIT');
		expect(allowed).not.toContain('PROXY-BLANK');
	});
	it('a voter who is no member', () => {
		expect(withAssembly({ attendance: [member('a')] })).toContain('VOTER-ENTITLED');
		const memberships = [{ year: 2018, category: 'individuals', person: 'a', status: 'validated', duesDue: 100, duesPaid: 0 }] as const;
		const assemblies = [{ ...assembly, attendance: [member('a')] }];
		expect(codesOf({ memberships, assemblies })).not.toContain('VOTER-ENTITLED');
		expect(codesOf({ memberships, assemblies, statutes: [{ id: 's', from: '2000-01-01', goodStandingRequired: {} }] })).toContain(
			'VOTER-ENTITLED',
		);
	});
	it('votes', () => {
		const voted = (forVoices: number) =>
			assembly.resolutions.map((one) => ({
				...one,
				outcome: 'adopted' as const,
				vote: { counts: { for: forVoices, against: 3, abstention: 1 }, votesCast: 9 },
			}));
		const majorities = [{ majority: 'qualified', threshold: fraction(2, 3), base: 'votesCast' }] as const;
		expect(withAssembly({ resolutions: voted(5) }, { majorities })).toContain('MAJORITY-NOT-REACHED');
		expect(withAssembly({ resolutions: voted(6) }, { majorities })).not.toContain('MAJORITY-NOT-REACHED');
		expect(withAssembly({ resolutions: voted(6) })).toContain('VOTES-SUM');
		expect(withAssembly({ resolutions: voted(5) })).not.toContain('VOTES-SUM');
	});
	it('mandates', () => {
		const bodies = [{ body: 'board', termYears: 1, maximum: 3, incompatibleWith: ['legal-representatives'] }];
		const statutes = [{ id: 's', from: '2000-01-01', bodies }];
		expect(codesOf({ statutes })).toEqual(expect.arrayContaining(['MANDATE-TERM', 'BODY-SIZE']));
		const [first] = record.mandates;
		const mandates = first === undefined ? [] : [first, { ...first, body: 'legal-representatives' }];
		expect(codesOf({ statutes, mandates })).toContain('MANDATE-OVERLAP');
	});
	it('a mention that the statutes want is an error', () => {
		const findings = checkRecord({
			...record,
			statutes: [{ id: 's', from: '2000-01-01', mentions: [{ mention: 'closing', article: '9' }] }],
		});
		const closing = findings.find((one) => one.code === 'MENTION-MISSING' && one.severity === 'error');
		expect(closing?.source.fr).toContain('article 9');
	});
});
