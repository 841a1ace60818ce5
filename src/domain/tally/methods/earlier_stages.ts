import type { OptionId } from '../config.ts';
import type { Units } from '../stages.ts';
import { breakTie, type TieBasis, type TieBreak, type TieRule } from '../ties.ts';

/** Who was picked, with the tie that it took; or those whom nothing tells apart. */
export type Picked = { readonly option: OptionId; readonly tieBreak?: TieBreak } | { readonly tied: readonly OptionId[] };

/**
 * Picks the candidate with the most or the fewest votes. Of equals, the one who had the most (the fewest) at the most
 * recent stage at which they were unequal (Scottish Order 2011, rules 50(2) and 52(2)); then by the statutes' rules, where
 * those who prevail are the last to be excluded.
 * @param history votes after each stage, the latest last
 */
export function pickOne(
	among: readonly OptionId[],
	extreme: 'most' | 'fewest',
	history: readonly ReadonlyMap<OptionId, Units>[],
	rules: readonly TieRule[],
): Picked {
	let equals = among;
	let tied: readonly OptionId[] = [];
	for (const [age, votes] of history.toReversed().entries()) {
		const of = (option: OptionId) => votes.get(option) ?? 0;
		const bound = extreme === 'most' ? Math.max(...equals.map(of)) : Math.min(...equals.map(of));
		equals = equals.filter((option) => of(option) === bound);
		if (age === 0) tied = equals;
		if (equals.length === 1) break;
	}
	const by: TieBasis[] = equals.length < tied.length ? ['earlierStage'] : [];
	const broken = breakTie(equals, rules);
	const last = extreme === 'most' ? broken.order[0] : broken.order.at(-1);
	const [option] = last ?? [];
	if (option === undefined || last?.length !== 1) return { tied: last ?? equals };
	if (tied.length === 1) return { option };
	const others = tied.filter((one) => one !== option);
	return {
		option,
		tieBreak: {
			tied,
			by: equals.length === 1 ? by : [...by, ...broken.by],
			order: extreme === 'most' ? [[option], others] : [others, [option]],
		},
	};
}
