import type { OptionId } from './config.ts';
import { type QuotaReason, quotaGate, type RelaxedQuota, type SeatQuota } from './quotas.ts';
import { breakTie, type TieBreak, type TieRule } from './ties.ts';

/** A tie that no rule decides: seats that wait, those who are equal, and for what. */
export interface OpenTie {
	readonly tied: readonly OptionId[];
	readonly seats: number;
	readonly at: 'seat' | 'nextRound' | 'elimination' | 'transfer';
}

/** How a ranking became seats. */
export interface Seating {
	/** Best first; options of one place did equally well. */
	readonly ranking: readonly (readonly OptionId[])[];
	readonly elected: readonly OptionId[];
	readonly tie?: OpenTie;
	readonly tieBreaks: readonly TieBreak[];
	/** Those whom a quota kept from the seat that their place would have given them. */
	readonly passedOver: readonly { readonly option: OptionId; readonly quota?: QuotaReason }[];
	readonly relaxed: readonly RelaxedQuota[];
}

/**
 * Gives the seats down a ranking. A candidate takes one unless the quotas could then no longer be kept, so that among
 * the sets that keep them the one is elected whose first differs from all others by standing higher. Equals are set
 * apart by the statutes' rules only where it matters; where these do not decide, the tie remains and nobody after it is seated.
 * @param ranking those who may be elected
 */
export function fillSeats(
	ranking: readonly (readonly OptionId[])[],
	seats: number,
	ties: readonly TieRule[],
	quotas: readonly SeatQuota[] = [],
): Seating {
	const gate = quotaGate(ranking.flat(), seats, quotas);
	const elected: OptionId[] = [];
	const passedOver: { readonly option: OptionId; readonly quota?: QuotaReason }[] = [];
	const tieBreaks: TieBreak[] = [];
	const waiting = ranking.map((tier) => [...tier]);
	let tie: OpenTie | undefined;
	while (elected.length < gate.fillable) {
		const tier = waiting.shift();
		if (tier === undefined) break;
		const pool = waiting.flat();
		if (gate.allows(elected, tier, pool)) {
			elected.push(...tier);
			continue;
		}
		const barred: OptionId[] = [];
		for (const option of tier) {
			const others = [...pool, ...tier.filter((one) => one !== option)];
			if (gate.allows(elected, [option], others)) continue;
			barred.push(option);
			const quota = gate.reason(elected, [option], others);
			passedOver.push({ option, ...(quota === undefined ? {} : { quota }) });
		}
		if (barred.length > 0) {
			// Whom a quota bars is out whatever the tie rules say.
			if (barred.length < tier.length) waiting.unshift(tier.filter((option) => !barred.includes(option)));
			continue;
		}
		const broken = breakTie(tier, ties);
		tieBreaks.push(broken);
		if (broken.order.length === 1) {
			tie = { tied: tier, seats: gate.fillable - elected.length, at: 'seat' };
			break;
		}
		waiting.unshift(...broken.order.map((group) => [...group]));
	}
	return { ranking, elected, ...(tie === undefined ? {} : { tie }), tieBreaks, passedOver, relaxed: gate.relaxed };
}
