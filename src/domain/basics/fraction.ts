/**
 * An exact share, weight or threshold: both parts are integers, the denominator
 * is positive. Never reduced on input, so that « 2/4 » prints as it was written.
 */
export interface Fraction {
	readonly numerator: number;
	readonly denominator: number;
}

/** A fraction from its two integers. */
export function fraction(numerator: number, denominator: number): Fraction {
	return { numerator, denominator };
}

/**
 * Compares `count / base` with a threshold, exactly (cross-multiplied as bigint,
 * never rounded: two thirds of 9 is 6, two thirds of 10 is more than 6).
 * @returns negative, zero or positive as the count is under, at or over the threshold; a base of 0 is under any positive threshold
 */
export function compareShare(count: number, base: number, threshold: Fraction): number {
	if (base === 0) return threshold.numerator > 0 ? -1 : 0;
	const left = BigInt(count) * BigInt(threshold.denominator);
	const right = BigInt(base) * BigInt(threshold.numerator);
	return left < right ? -1 : left > right ? 1 : 0;
}

/** The smallest whole count that reaches the threshold of a base: ceil(base × threshold). @returns votes, voices or people, as the base */
export function leastReaching(base: number, threshold: Fraction): number {
	const product = BigInt(base) * BigInt(threshold.numerator);
	const denominator = BigInt(threshold.denominator);
	return Number((product + denominator - 1n) / denominator);
}

/** The smallest whole count strictly over the threshold of a base: floor(base × threshold) + 1. @returns votes, voices or people, as the base */
export function leastOver(base: number, threshold: Fraction): number {
	return Number((BigInt(base) * BigInt(threshold.numerator)) / BigInt(threshold.denominator)) + 1;
}

/** What an absolute majority must pass. */
export const HALF: Fraction = fraction(1, 2);

/** The nearest whole number to a quotient of two that are not negative, a half going up. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
	return (numerator * 2n + denominator) / (denominator * 2n);
}

/** A share in thousandths, what a page shows as a percentage with one decimal. @returns 0 to 1000; 0 where the whole is 0 */
export function perMille(part: number, whole: number): number {
	return whole === 0 ? 0 : Number(roundHalfUp(BigInt(part) * 1000n, BigInt(whole)));
}
