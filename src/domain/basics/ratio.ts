/**
 * An exact quotient in lowest terms, its denominator positive. Sums of shares of several colleges outgrow the safe
 * integers of a `Fraction`, so both parts are bigint.
 */
export interface Ratio {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

/** A ratio as text, `13/24` or `2`: what results and events hold, since JSON has no bigint. */
export type Exact = string;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
	return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** A ratio in lowest terms. @throws RangeError on a denominator of 0 (a bug, not bad input) */
export function ratio(numerator: number | bigint, denominator: number | bigint = 1n): Ratio {
	const [n, d] = [BigInt(numerator), BigInt(denominator)];
	if (d === 0n) throw new RangeError('a ratio over 0');
	const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
	return { numerator: n / divisor, denominator: d / divisor };
}

export function addRatios(a: Ratio, b: Ratio): Ratio {
	return ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
	return ratio(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @returns negative, zero or positive as `a` is under, at or over `b` */
export function compareRatios(a: Ratio, b: Ratio): number {
	const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** `13/24`, or `2` where the denominator is 1. */
export function writeExact({ numerator, denominator }: Ratio): Exact {
	return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** The inverse of {@link writeExact}. */
export function readExact(exact: Exact): Ratio {
	const [numerator = '0', denominator = '1'] = exact.split('/');
	return ratio(BigInt(numerator), BigInt(denominator));
}
