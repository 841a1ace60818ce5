import { describe, expect, it } from 'vitest';
import type { Mandate } from '../governance/index.ts';
import { officeOf } from '../governance/index.ts';
import type { Membership } from '../members/index.ts';
import { rolesByRecord, type Standing } from './index.ts';

const NOBODY: Standing = { mandates: [], representations: [], memberships: [] };
const TODAY = '2026-11-24';
const mandate = (more: Partial<Mandate> = {}): Mandate => ({ person: 'claire', body: 'b', ...more });
const year = (
	number: number,
	status: Membership['status'] = 'validated',
	whose: Partial<Membership> = { person: 'claire' },
): Membership => ({
	year: number,
	category: 'c',
	status,
	...whose,
});
const roles = (standing: Partial<Standing>, date = TODAY) => [...rolesByRecord({ ...NOBODY, ...standing }, date)].sort();

describe('the roles that a mandate gives', () => {
	it.each([
		['board', {}, ['boardMember']],
		['board', { title: 'Trésorière' }, ['boardMember', 'treasurer']],
		['bureau', { title: 'Co-président·e' }, ['boardMember', 'chair']],
		['bureau', { title: 'Vice-président' }, ['boardMember']],
		['bureau', { title: 'Présidente de la région' }, ['boardMember']],
		['legalRepresentatives', {}, ['boardMember', 'chair']],
		['legalRepresentatives', { title: 'Secrétaire' }, ['boardMember', 'secretary']],
		['staff', { title: 'Secrétaire générale' }, ['staff']],
		['staff', { intern: true }, []],
		['observers', { title: 'Président' }, []],
		['workingGroup', {}, []],
		['other', {}, []],
	] as const)('%s, %o', (kind, more, given) => {
		expect(roles({ mandates: [{ mandate: mandate(more), kind }] })).toEqual(given);
	});
	it('hold for its term, its first and last day included', () => {
		const held = { mandates: [{ mandate: mandate({ from: '2024-06-19', to: '2026-06' }), kind: 'board' as const }] };
		expect(['2024-06-18', '2024-06-19', '2026-06-30', '2026-07-01'].map((date) => roles(held, date).length)).toEqual([0, 1, 1, 0]);
	});
});

it.each([
	['Président(e)', 'chair'],
	['chairwoman', 'chair'],
	['Trésorier adjoint', 'treasurer'],
	['TRÉSORIÈRE', 'treasurer'],
	['Secrétaire général', 'secretary'],
	['Deputy treasurer', 'treasurer'],
	['Présidente d’honneur', undefined],
	['Ancien trésorier', undefined],
	['Déléguée générale', undefined],
	['', undefined],
])('the office of « %s » is %s', (title, office) => {
	expect(officeOf(title)).toBe(office);
});

describe('the role of a member', () => {
	it.each([
		['this year', [year(2026)], true],
		['last year, not renewed yet', [year(2025)], true],
		['last year, the renewal pending', [year(2025), year(2026, 'pending')], true],
		['the year before that', [year(2024)], false],
		['asked for, never accepted', [year(2026, 'pending')], false],
		['ended since', [year(2025), year(2026, 'ended')], false],
		['ended the same year', [year(2026), year(2026, 'ended')], false],
		['back after an end', [year(2024, 'ended'), year(2026)], true],
		['none', [], false],
	])('%s', (_, memberships, is) => {
		expect(roles({ memberships })).toEqual(is ? ['member'] : []);
	});
	it('is that of a representative where it is an organisation’s, unless one stands there for oneself', () => {
		const memberships = [year(2026, 'validated', { organisation: 'city' })];
		const representation = { person: 'claire', organisation: 'city' };
		expect(roles({ memberships, representations: [representation] })).toEqual(['representative']);
		expect(roles({ memberships, representations: [{ ...representation, capacity: 'personal' }] })).toEqual([]);
		expect(roles({ memberships, representations: [{ ...representation, to: '2025' }] })).toEqual([]);
		expect(roles({ memberships, representations: [{ ...representation, organisation: 'other' }] })).toEqual([]);
	});
});
