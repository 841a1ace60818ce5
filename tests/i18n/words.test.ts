import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { monthsAfter } from '../../src/i18n/months_after.ts';

/** Every text in a table of words, with where it stands; functions are left to the tests of what they say. */
function* texts(value: unknown, at: string): Generator<readonly [string, string]> {
	if (typeof value === 'string') yield [at, value];
	else if (typeof value === 'object' && value !== null)
		for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${at}.${key}`);
}

const modules = globSync('src/i18n/**/*.ts', { exclude: ['**/*.test.ts'] });
const read = async (file: string): Promise<Record<string, unknown>> => import(join(resolve('.'), file));
const words = (await Promise.all(modules.map(read))).flatMap((module, index) => [...texts(module, modules[index] ?? '')]);

it('no word of the product is empty, in either language', () => {
	expect(words.filter(([, text]) => text.trim() === '')).toEqual([]);
	expect(words.length).toBeGreaterThan(100);
});

it('a sign that French sets off with a space stays on the line of its word', () => {
	expect(words.filter(([, text]) => /\S [:;?!»](?!\S*\w)|« /u.test(text))).toEqual([]);
});

it('what is erased at once is not said to be erased 0 months later', () => {
	expect([0, 1, 2].map((months) => monthsAfter(months, 'fr', 'la décision'))).toEqual([
		'dans la journée qui suit la décision',
		'1 mois après la décision',
		'2 mois après la décision',
	]);
	expect([0, 1, 2].map((months) => monthsAfter(months, 'en'))).toEqual(['within a day', 'a month later', '2 months later']);
	expect(monthsAfter(0, 'en', 'the decision')).toBe('within a day of the decision');
});
