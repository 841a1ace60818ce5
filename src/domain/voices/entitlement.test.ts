import { describe, expect, it } from 'vitest';
import { readCases, statutesOf } from '../../../tests/cases.ts';
import type { Membership, MembershipCategory, Representation } from '../members/index.ts';
import { entitlement, explainVoiceRefusal, rollOf } from './index.ts';

interface Case {
	readonly statutes?: object;
	readonly memberships: readonly Partial<Membership>[];
	readonly expected: readonly {
		readonly member: string;
		readonly weight?: number;
		readonly category?: string;
		/** `null`: none. */
		readonly college?: string | null;
		readonly heldBy?: readonly string[];
		readonly source?: object;
		readonly refusal?: object;
		readonly said?: string;
	}[];
}

const { rule, cases, categories, representations } = readCases<Case>(new URL('cases/entitlement.yaml', import.meta.url)) as ReturnType<
	typeof readCases<Case>
> & { readonly categories: readonly MembershipCategory[]; readonly representations: readonly Representation[] };

describe(rule, () => {
	it.each(cases)('$name', ({ statutes: written, memberships: members, expected }) => {
		const memberships = members.map((one): Membership => ({ year: 2024, category: '', status: 'validated', ...one }));
		const statutes = statutesOf(written);
		const found = entitlement(
			{ categories, representations, memberships, statutes: statutes === undefined ? [] : [statutes] },
			'2024-06-19',
		);
		expect(found.map((one) => one.member)).toEqual(expected.map((one) => one.member));
		for (const [index, { source, refusal, said, member: _member, college, ...voice }] of expected.entries()) {
			const one = found[index];
			expect(one?.voice).toMatchObject(voice);
			if (college !== undefined) expect(one?.voice.college ?? null).toBe(college);
			if (source !== undefined) expect(one?.weightSource).toMatchObject(source);
			expect(one?.refusal === undefined).toBe(refusal === undefined);
			if (refusal !== undefined) expect(one?.refusal).toMatchObject(refusal);
			if (said !== undefined && one?.refusal !== undefined) {
				expect(explainVoiceRefusal(one.refusal).fr.replace(/[\u00A0\u202F]/gu, ' ')).toBe(said);
			}
		}
		expect(rollOf(found)).toHaveLength(expected.filter((one) => one.refusal === undefined).length);
	});
});
