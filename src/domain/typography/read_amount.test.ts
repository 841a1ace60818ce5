import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAmount, formatMoney, readAmount } from './index.ts';

it.each([
	['12 345,67', 1_234_567],
	['12\u202F345,67 €', 1_234_567],
	['1.234,56 €', 123_456],
	['1,234.56', 123_456],
	['1.234', 123_400],
	['45,5', 4550],
	['0,07', 7],
	['(1 234,50)', -123_450],
	['(0)', 0],
	['−12', -1200],
	['-12,30 EUR', -1230],
	['1’234’567', 123_456_700],
	['', undefined],
	['12,345,6', undefined],
	['1 2,3456', undefined],
	['(-3)', undefined],
	['12 k€', undefined],
	['99999999999999999', undefined],
])('reads %s', (text, cents) => {
	expect(readAmount(text)).toBe(cents);
});

it('reads what is written of any amount, in both languages', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
			fc.constantFrom('fr' as const, 'en' as const),
			(cents, language) => {
				expect(readAmount(formatAmount(cents, language))).toBe(cents);
				expect(readAmount(formatMoney(cents, language))).toBe(cents);
			},
		),
	);
});
