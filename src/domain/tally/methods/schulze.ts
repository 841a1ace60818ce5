import type { OptionId } from '../config.ts';
import type { PathStrength } from '../result.ts';
import { compareWins, type Preferences, tiersOf } from './duels.ts';

/** A link or path, by the voices for and against its weakest link. */
type Strength = Pick<PathStrength, 'for' | 'against'>;

/**
 * Which link is the stronger by winning votes: any win before any draw before any loss; of two wins the more voices for,
 * then the fewer against; of two losses the fewer against, then the more for (Schulze, section 2.1).
 * @returns negative where the first is
 */
function compareLinks(a: Strength, b: Strength): number {
	const sign = Math.sign(a.for - a.against);
	const other = Math.sign(b.for - b.against);
	if (sign !== other) return other - sign;
	if (sign === 0) return 0;
	return sign > 0 ? compareWins(a, b) : a.against - b.against || b.for - a.for;
}

/** The strongest paths between every two options, and the options in tiers, the first the winners. */
export interface Paths {
	readonly paths: readonly PathStrength[];
	readonly ranking: readonly (readonly OptionId[])[];
}

/**
 * The Schulze method (M. Schulze, « A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method », Social Choice and Welfare 36, 2011): a path is as strong as its weakest link, and an
 * option beats another where its strongest path to it is the stronger. Paths by Floyd and Warshall's algorithm.
 */
export function schulzeRanking(options: readonly OptionId[], prefer: Preferences): Paths {
	const strength = options.map((from) => options.map((to): Strength => ({ for: prefer(from, to), against: prefer(to, from) })));
	const at = (from: number, to: number): Strength => strength[from]?.[to] ?? { for: 0, against: 0 };
	const others = options.map((_, index) => index);
	for (const via of others) {
		for (const from of others) {
			const row = strength[from];
			if (from === via || row === undefined) continue;
			for (const to of others) {
				if (to === via || to === from) continue;
				const weaker = compareLinks(at(from, via), at(via, to)) > 0 ? at(from, via) : at(via, to);
				if (compareLinks(weaker, at(from, to)) < 0) row[to] = weaker;
			}
		}
	}
	const place = new Map(options.map((option, index) => [option, index]));
	const between = (from: OptionId, to: OptionId) => at(place.get(from) ?? -1, place.get(to) ?? -1);
	return {
		paths: options.flatMap((from) => options.filter((to) => to !== from).map((to) => ({ from, to, ...between(from, to) }))),
		// Transitive, so that nobody is in a circle.
		ranking: tiersOf(options, (a, b) => compareLinks(between(a, b), between(b, a)) < 0),
	};
}
