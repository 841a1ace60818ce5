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

/** `amount × numerator / denominator`, rounded half away from zero. @returns cents @throws RangeError when the result leaves the safe integers, or the denominator is 0 */
export function scaleCents(amount: Cents, numerator: number, denominator: number): Cents {
	const product = BigInt(amount) * BigInt(numerator);
	const divisor = BigInt(denominator);
	const negative = product < 0n !== divisor < 0n;
	const [over, under] = [product < 0n ? -product : product, divisor < 0n ? -divisor : divisor];
	const rounded = Number((over * 2n + under) / (under * 2n));
	if (!Number.isSafeInteger(rounded)) throw new RangeError('scaled cents out of the safe integers');
	return negative && rounded !== 0 ? -rounded : rounded;
}
