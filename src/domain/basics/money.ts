/**
 * An amount of money in integer euro cents. Always a safe integer: 2^53 cents
 * are ninety thousand billion euros, beyond any association's sums.
 */
export type Cents = number;

/** Sums amounts. @returns cents @throws RangeError when the sum leaves the safe integers (a bug, not bad input). */
export function sumCents(amounts: Iterable<Cents>): Cents {
	let sum = 0;
	for (const amount of amounts) sum += amount;
	if (!Number.isSafeInteger(sum)) throw new RangeError('sum of cents out of the safe integers');
	return sum;
}
