import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	addYears,
	compareShare,
	daysBetween,
	fraction,
	isIsoDate,
	isPartialDate,
	leastReaching,
	pointer,
	sumCents,
} from './index.ts';

describe('dates', () => {
	it('knows the days that exist', () => {
		expect(isIsoDate('2018-06-19')).toBe(true);
		expect(isIsoDate('2018-02-29')).toBe(false);
		expect(isIsoDate('2018-6-9')).toBe(false);
		expect(isPartialDate('2017-13')).toBe(false);
		expect(isPartialDate('2017')).toBe(true);
		expect(addYears('2016-02-29', 2)).toBe('2018-02-28');
	});
	it('adds what it counts', () => {
		fc.assert(
			fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
				expect(daysBetween('2018-06-19', addDays('2018-06-19', days))).toBe(days);
			}),
		);
	});
});

describe('fractions', () => {
	it('compares exactly', () => {
		expect(compareShare(6, 9, fraction(2, 3))).toBe(0);
		expect(compareShare(6, 10, fraction(2, 3))).toBe(-1);
		expect(compareShare(0, 0, fraction(1, 2))).toBe(-1);
		expect(leastReaching(10, fraction(2, 3))).toBe(7);
	});
	it('finds the least count that reaches a share', () => {
		fc.assert(
			fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (base, a, b) => {
				fc.pre(base > 0);
				const least = leastReaching(base, fraction(a, b));
				expect(compareShare(least, base, fraction(a, b))).toBeGreaterThanOrEqual(0);
				if (least > 0) expect(compareShare(least - 1, base, fraction(a, b))).toBe(-1);
			}),
		);
	});
});

describe('money and paths', () => {
	it('refuses sums it cannot hold', () => {
		expect(sumCents([1, 2, 3])).toBe(6);
		expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
	});
	it('writes a path as a pointer', () => {
		expect(pointer(['accounts', '2017-actual', 'headings', '60', 'a/b~c', 0])).toBe('/accounts/2017-actual/headings/60/a~1b~0c/0');
	});
});
