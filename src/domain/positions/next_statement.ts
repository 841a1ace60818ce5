import type { StanceCounts } from './counts.ts';
import { share } from './statistics.ts';

/**
 * How much a statement deserves to be shown next, as a weight: less where many pass, more where it lies far from the
 * middle or is agreed with, much more while few have seen it. [(1 − p(pass)) (E + 1) p(agree) (1 + 8·2^(−S/5))]².
 * @param extremity how far from the middle the statement stands
 */
export function showWeight({ agree, disagree, seen }: StanceCounts, extremity: number): number {
	const passed = share(seen - agree - disagree, seen);
	return ((1 - passed) * (extremity + 1) * share(agree, seen) * (1 + 8 * 2 ** (-seen / 5))) ** 2;
}
