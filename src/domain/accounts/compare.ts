import type { Cents } from '../basics/index.ts';
import type { AccountHeading, YearAccounts } from './accounts.ts';
import { headingAmount } from './totals.ts';

/** A row of two columns of accounts beside each other. */
export interface ComparedHeading {
	readonly id: string;
	readonly label: string;
	/** Cents; undefined where that column has no such heading. */
	readonly left?: Cents;
	readonly right?: Cents;
	readonly lines: readonly { readonly id: string; readonly label: string; readonly left?: Cents; readonly right?: Cents }[];
}

function merged<T extends { readonly id: string }>(left: readonly T[], right: readonly T[]): string[] {
	return [...new Set([...left, ...right].map((item) => item.id))];
}

/**
 * One side of two years beside each other, heading by heading and line by line: matched by id, in the order of the
 * left column, what only the right column has after it; headings in the order of their numbers.
 */
export function compareAccounts(
	left: YearAccounts | undefined,
	right: YearAccounts | undefined,
	side: AccountHeading['side'],
): ComparedHeading[] {
	const of = (accounts: YearAccounts | undefined) => accounts?.headings.filter((heading) => heading.side === side) ?? [];
	const [lefts, rights] = [of(left), of(right)];
	return merged(lefts, rights)
		.sort()
		.map((id) => {
			const [l, r] = [lefts.find((heading) => heading.id === id), rights.find((heading) => heading.id === id)];
			const lines = merged(l?.lines ?? [], r?.lines ?? []).map((lineId) => {
				const [ll, rl] = [l?.lines.find((line) => line.id === lineId), r?.lines.find((line) => line.id === lineId)];
				return {
					id: lineId,
					label: ll?.label ?? rl?.label ?? lineId,
					...(ll?.amount === undefined ? {} : { left: ll.amount }),
					...(rl?.amount === undefined ? {} : { right: rl.amount }),
				};
			});
			return {
				id,
				label: l?.label ?? r?.label ?? id,
				...(l === undefined ? {} : { left: headingAmount(l) }),
				...(r === undefined ? {} : { right: headingAmount(r) }),
				lines,
			};
		});
}
