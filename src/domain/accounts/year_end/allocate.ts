import type { Cents } from '../../basics/index.ts';

/** A part of the result and the account that takes it. Cents, positive. */
export interface Allocated {
	/** `deficits`: past deficits are made good first; `carriedForward`: what is left; `deficit`: a loss carried forward. */
	readonly to: 'deficits' | 'carriedForward' | 'deficit';
	/** Account of the chart of associations. */
	readonly account: '119' | '110';
	readonly amount: Cents;
}

/**
 * What a draft resolution proposes to do with a result: a surplus makes good the deficits carried forward, and the rest is
 * carried forward; a deficit is. An association may not share it out (law of 1 July 1901, art. 1), and reserves for a
 * project are the assembly's own choice, so none is proposed.
 * @param result income less expenses
 * @param deficits carried forward from years before, 0 where there are none or it is not known
 * @returns the parts, which add up to the absolute result
 */
export function allocateResult(result: Cents, deficits: Cents = 0): readonly Allocated[] {
	if (result < 0) return [{ to: 'deficit', account: '119', amount: -result }];
	const made = Math.min(result, Math.max(0, deficits));
	const parts: readonly Allocated[] = [
		{ to: 'deficits', account: '119', amount: made },
		{ to: 'carriedForward', account: '110', amount: result - made },
	];
	return parts.filter(({ amount }) => amount > 0);
}
