import type { AccountPattern } from './chart_mapping.ts';

/** Something that takes accounts: a line, or its deductions. */
export interface Taker<T> {
	readonly patterns: readonly AccountPattern[];
	readonly target: T;
}

/** Finds what takes an account. @param debit whether its balance is on the debit side */
export type Assign<T> = (account: string, debit: boolean) => T | undefined;

/**
 * Assigns accounts by the longest beginning of their number that something takes, on the side of their balance: `6815`
 * goes before `681`, so that mappings need no exceptions and no account counts twice.
 */
export function assigner<T>(takers: readonly Taker<T>[]): Assign<T> {
	const byPrefix = new Map<string, { readonly side: AccountPattern['side']; readonly target: T }[]>();
	let longest = 0;
	for (const { patterns, target } of takers)
		for (const { prefix, side } of patterns) {
			const some = byPrefix.get(prefix) ?? [];
			some.push({ side, target });
			byPrefix.set(prefix, some);
			longest = Math.max(longest, prefix.length);
		}
	return (account, debit) => {
		const side = debit ? 'debit' : 'credit';
		for (let length = Math.min(longest, account.length); length > 0; length--) {
			const some = byPrefix.get(account.slice(0, length));
			const found = some?.find((one) => one.side === side) ?? some?.find((one) => one.side === undefined);
			if (found !== undefined) return found.target;
		}
		return undefined;
	};
}
