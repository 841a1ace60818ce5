/** One-sided normal quantile of 90 %: over it, a share is taken for no chance. */
export const SIGNIFICANT = 1.2816;

/** A share of those who saw, with one success of two trials added: (n + 1) ÷ (seen + 2). */
export function share(count: number, seen: number): number {
	return (count + 1) / (seen + 2);
}

/** How far a share is over one half, in standard errors: 2 √(seen + 1) × ((n + 1) ÷ (seen + 1) − ½). */
export function overHalf(count: number, seen: number): number {
	return 2 * Math.sqrt(seen + 1) * ((count + 1) / (seen + 1) - 0.5);
}

/** How far the first share is over the second, in pooled standard errors, one being added to each of the four counts. */
export function overOther(count: number, seen: number, otherCount: number, otherSeen: number): number {
	const [n, m] = [seen + 1, otherSeen + 1];
	const [first, second] = [(count + 1) / n, (otherCount + 1) / m];
	const pooled = (count + otherCount + 2) / (n + m);
	if (pooled === 1) return 0;
	return (first - second) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}
