import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	addRatios,
	addYears,
	clockTimeOf,
	compareRatios,
	compareShare,
	dateOf,
	daysBetween,
	fraction,
	isIsoDate,
	isPartialDate,
	leastReaching,
	multiplyRatios,
	pointer,
	ratio,
	readExact,
	sumCents,
	writeExact,
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
	it('ends a month later on a day that exists', () => {
		expect(addMonths('2018-06-19', 3)).toBe('2018-09-19');
		expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
		expect(addMonths('2018-12-31', 2)).toBe('2019-02-28');
		expect(addMonths('2018-03-31', -1)).toBe('2018-02-28');
		expect(addMonths('2018-01-31', 3)).toBe('2018-04-30');
	});
	it('reads a moment on the clock of its place', () => {
		expect([clockTimeOf('2018-06-19T22:05:00.000Z', 'Europe/Paris'), dateOf('2018-06-19T22:05:00.000Z', 'Europe/Paris')]).toEqual([
			'00:05',
			'2018-06-20',
		]);
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

describe('ratios', () => {
	const any = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1e9 })).map(([a, b]) => ratio(a, b));
	it('adds and multiplies as a field does, in lowest terms, beyond the safe integers', () => {
		fc.assert(
			fc.property(any, any, any, (a, b, c) => {
				expect(multiplyRatios(a, addRatios(b, c))).toEqual(addRatios(multiplyRatios(a, b), multiplyRatios(a, c)));
				expect(readExact(writeExact(a))).toEqual(a);
				expect(Math.sign(compareRatios(addRatios(a, ratio(1, 3)), a))).toBe(1);
			}),
		);
		expect(writeExact(addRatios(ratio(1, 6), ratio(1, 3)))).toBe('1/2');
		expect(() => ratio(1, 0)).toThrow(RangeError);
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
