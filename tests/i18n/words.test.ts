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

it('no word of the product is empty, in either language', async () => {
	const modules = globSync('src/i18n/**/*.ts', { exclude: ['**/*.test.ts'] });
	let seen = 0;
	for (const file of modules) {
		const module: Record<string, unknown> = await import(join(resolve('.'), file));
		for (const [at, text] of texts(module, file)) {
			seen++;
			expect(text.trim(), at).not.toBe('');
		}
	}
	expect(seen).toBeGreaterThan(100);
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
