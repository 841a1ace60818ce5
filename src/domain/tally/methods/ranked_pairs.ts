import type { OptionId } from '../config.ts';
import type { Duel, LockedDuel } from '../result.ts';
import { tiersBy } from '../ties.ts';
import { compareWins } from './duels.ts';

/** The duels in the order in which they were tried, and what the locked ones say. */
export interface Locks {
	readonly locks: readonly LockedDuel[];
	readonly beats: (a: OptionId, b: OptionId) => boolean;
}

/**
 * Ranked pairs (T. N. Tideman, « Independence of clones as a criterion for voting rules », Social Choice and Welfare 4,
 * 1987): duels are locked from the strongest (the more voices for, then the fewer against) unless one closes a circle
 * with those before it. Duels of equal strength are taken together: one of them is left out where it lies on a circle of
 * those locked and its equals, so that no order among equals favours anyone; what then remains equal is a tie.
 */
export function lockPairs(options: readonly OptionId[], duels: readonly Duel[]): Locks {
	const after = new Map(options.map((option) => [option, new Set<OptionId>()]));
	const reaches = (from: OptionId, to: OptionId, links: ReadonlyMap<OptionId, ReadonlySet<OptionId>>) => {
		const seen = new Set([from]);
		for (const option of seen) {
			if (option === to) return true;
			for (const next of links.get(option) ?? []) seen.add(next);
		}
		return false;
	};
	const locks: LockedDuel[] = [];
	const wins = duels.filter((duel) => duel.for > duel.against);
	for (const equals of tiersBy(wins, compareWins)) {
		const tried = new Map([...after].map(([option, next]) => [option, new Set(next)]));
		for (const duel of equals) tried.get(duel.winner)?.add(duel.loser);
		for (const duel of equals) {
			const locked = !reaches(duel.loser, duel.winner, tried);
			if (locked) after.get(duel.winner)?.add(duel.loser);
			locks.push({ ...duel, locked });
		}
	}
	return { locks, beats: (a, b) => a !== b && reaches(a, b, after) };
}
