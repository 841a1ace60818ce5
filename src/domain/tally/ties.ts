import type { OptionId } from './config.ts';

/**
 * A rule of the statutes that decides among equals, drawn up before the count: who prevails first. Options of one place
 * are equal by this rule too (born the same day, members since the same day). A lot's order is what
 * {@link drawOrder} makes of the published seed.
 */
export type TieRule =
	| { readonly by: 'seniority' | 'age'; readonly order: readonly (readonly OptionId[])[] }
	| { readonly by: 'lot'; readonly seed: string; readonly order: readonly (readonly OptionId[])[] };

/** What decided a tie: a rule of the statutes, or one of the method itself. */
export type TieBasis = TieRule['by'] | 'earlierStage' | 'mostVotes';

/** A tie that mattered, and what became of it. */
export interface TieBreak {
	readonly tied: readonly OptionId[];
	/** What set some apart, in the order tried; none: nothing did. */
	readonly by: readonly TieBasis[];
	/** Those who prevail first; options of one place are still equal. */
	readonly order: readonly (readonly OptionId[])[];
}

/** Things from first to last, those that compare as equal in one group. @param compare negative where the first prevails */
export function tiersBy<T>(things: readonly T[], compare: (a: T, b: T) => number): readonly (readonly T[])[] {
	const tiers: T[][] = [];
	for (const thing of things.toSorted(compare)) {
		const last = tiers.at(-1);
		const [example] = last ?? [];
		if (last !== undefined && example !== undefined && compare(example, thing) === 0) last.push(thing);
		else tiers.push([thing]);
	}
	return tiers;
}

/** Orders equals by the rules, one after the other until none is left equal. */
export function breakTie(tied: readonly OptionId[], rules: readonly TieRule[]): TieBreak {
	let order: readonly (readonly OptionId[])[] = [tied];
	const by: TieBasis[] = [];
	for (const rule of rules) {
		if (order.length === tied.length) break;
		const place = new Map(rule.order.flatMap((options, index) => options.map((option) => [option, index])));
		const at = (option: OptionId) => place.get(option) ?? rule.order.length;
		const split = order.flatMap((equals) => tiersBy(equals, (a, b) => at(a) - at(b)));
		if (split.length > order.length) by.push(rule.by);
		order = split;
	}
	return { tied, by, order };
}

/**
 * The order of a lot that anyone can draw again: options by the hash of the seed and their id. The seed is published
 * where nobody could foresee it when the candidates were known.
 * @param hash SHA-256 of a text as lower-case hexadecimal, handed in since the domain holds no cryptography
 */
export function drawOrder(options: readonly OptionId[], seed: string, hash: (text: string) => string): readonly (readonly OptionId[])[] {
	const drawn = new Map(options.map((option) => [option, hash(`${seed}:${option}`)]));
	const of = (option: OptionId) => drawn.get(option) ?? '';
	return tiersBy(options, (a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
}
