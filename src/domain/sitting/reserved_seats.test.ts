import { describe, expect, it } from 'vitest';
import { indexRoll } from '../voices/index.ts';
import { gendersUnknown, notAlternating, quotaOf, sittingIn } from './index.ts';

const GENDERS = new Map([
	...['a', 'b'].map((id) => [id, 'woman'] as const),
	...['c', 'd'].map((id) => [id, 'man'] as const),
	['e', 'other'],
]);
const genderOf = (person: string) => GENDERS.get(person) as 'woman' | 'man' | 'other' | undefined;

describe('seats that are reserved', () => {
	it('count those whose mandate runs beyond the day, unless they stand', () => {
		const of = (person: string, from?: string, to?: string, body = 'board') => ({
			...{ person, body },
			...(from === undefined ? {} : { from }),
			...(to === undefined ? {} : { to }),
		});
		const mandates = [
			of('a', '2026-05-12', '2028-05-12'),
			of('b', '2024-05-12', '2027-05-12'),
			of('c', '2027-05-13', '2030-05-12'),
			of('d', '2026', '2027'),
			of('e'),
			of('f', '2026-05-12', '2028-05-12', 'bureau'),
			of('g', '2026-05-12', '2028-05-12'),
		];
		// Of whom only the year is known sits until its end, and of whom nothing is known sits.
		expect(sittingIn(mandates, 'board', '2027-05-12', ['g'])).toEqual(['a', 'd', 'e']);
	});

	it('are what those in office and an earlier round leave of the rule', () => {
		const known = { genderOf, roll: indexRoll([]), collegeOf: String, categoryOf: String };
		const of = (seated: readonly string[], sitting: readonly string[]) =>
			quotaOf({ gender: 'woman', minimum: 3, maximum: 3 }, { options: ['a', 'c', 'd'], seated, sitting, ...known });
		expect(of([], [])).toMatchObject({ members: ['a'], minimum: 3, maximum: 3 });
		expect(of([], ['b', 'c'])).toMatchObject({ minimum: 2, maximum: 2, sitting: ['b'] });
		expect(of(['b'], ['b'])).toEqual({ name: 'femmes', members: ['a'], minimum: 2, maximum: 2, gender: 'woman', already: 1 });
		expect(gendersUnknown([{ gender: 'man', minimum: 1 }], { options: ['a', 'x'], seated: [], sitting: ['y'], ...known })).toEqual([
			'x',
			'y',
		]);
		expect(gendersUnknown([{ college: 'k', minimum: 1 }], { options: ['x'], seated: [], sitting: ['y'], ...known })).toEqual([]);
	});

	it('are told which two of a list follow each other that name women and men in turn', () => {
		expect(notAlternating(['a', 'c', 'b', 'd'], genderOf)).toBeUndefined();
		expect(notAlternating(['a', 'c', 'd', 'b'], genderOf)).toEqual(['c', 'd']);
		expect(notAlternating(['a', 'e', 'b'], genderOf)).toBeUndefined();
	});
});
