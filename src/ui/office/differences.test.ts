import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it('shows the words that each version has alone', () => {
	const { before, after } = differences('Le conseil compte neuf membres.', 'Le conseil compte douze membres élus.');
	expect(before.filter(({ own }) => own).map(({ text }) => text)).toEqual(['neuf']);
	expect(after.filter(({ own }) => own).map(({ text }) => text.trim())).toEqual(['douze', 'élus']);
});

it('loses no letter of either', () => {
	fc.assert(
		fc.property(fc.lorem(), fc.lorem(), (one, two) => {
			const { before, after } = differences(one, two);
			expect([before, after].map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual([one, two]);
		}),
		{ numRuns: 50 },
	);
});
