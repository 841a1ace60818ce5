import type { OptionId } from '../config.ts';
import type { Duel } from '../result.ts';
import type { Counted } from '../turnout.ts';

/** Voices that place one option above another, for every two. */
export type Preferences = (above: OptionId, below: OptionId) => number;

/**
 * Compares every two options on every ballot (Condorcet, « Essai sur l’application de l’analyse », 1785). Options of one
 * rank are equal; those left out stand below those ranked, equal among themselves.
 */
export function comparePairs(options: readonly OptionId[], ballots: readonly Counted<'ranking'>[]): Preferences {
	const counts = new Map(options.map((option) => [option, new Map<OptionId, number>()]));
	for (const { weight, marks } of ballots) {
		let below: readonly OptionId[] = options;
		for (const rank of marks.ranking) {
			below = below.filter((option) => !rank.includes(option));
			for (const above of rank) {
				const row = counts.get(above);
				for (const option of below) row?.set(option, (row.get(option) ?? 0) + weight);
			}
		}
	}
	return (above, below) => counts.get(above)?.get(below) ?? 0;
}

/** Each pair once, the winner first; draws in the order of the options. */
export function duelsOf(options: readonly OptionId[], prefer: Preferences): readonly Duel[] {
	return options.flatMap((a, index) =>
		options.slice(index + 1).map((b): Duel => {
			const [winner, loser] = prefer(b, a) > prefer(a, b) ? [b, a] : [a, b];
			return { winner, loser, for: prefer(winner, loser), against: prefer(loser, winner) };
		}),
	);
}

/** The option that wins all its duels, where one does. */
export function condorcetWinner(options: readonly OptionId[], prefer: Preferences): OptionId | undefined {
	return options.find((option) => options.every((other) => other === option || prefer(option, other) > prefer(other, option)));
}

/** Which of two links is the stronger: the more voices for, then the fewer against. @returns negative where the first is */
export function compareWins(a: Pick<Duel, 'for' | 'against'>, b: Pick<Duel, 'for' | 'against'>): number {
	return b.for - a.for || a.against - b.against;
}

/** Options in tiers: those whom nobody beats, then those whom nobody left beats, and so on. @param beats a relation without circles */
export function tiersOf(options: readonly OptionId[], beats: (a: OptionId, b: OptionId) => boolean): readonly (readonly OptionId[])[] {
	const tiers: (readonly OptionId[])[] = [];
	let left = options;
	while (left.length > 0) {
		const among = left;
		const tier = among.filter((option) => !among.some((other) => beats(other, option)));
		tiers.push(tier);
		left = among.filter((option) => !tier.includes(option));
	}
	return tiers;
}
