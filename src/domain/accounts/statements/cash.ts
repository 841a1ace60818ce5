import type { Cents } from '../../basics/index.ts';
import type { ChartMapping } from '../charts/index.ts';
import { type Balances, type MonthMovement, sumOpenings } from '../ledger/index.ts';

/** Cash in a month, and what it came to at its end. Cents. */
export interface CashMonth {
	/** `2025-03`. */
	readonly month: string;
	readonly received: Cents;
	readonly paid: Cents;
	readonly balance: Cents;
	readonly accounts: readonly MonthMovement[];
}

/** Cash month by month, from the opening entries on; movements between two cash accounts are on both sides. */
export interface CashByMonth {
	readonly opening: Cents;
	readonly months: readonly CashMonth[];
}

/** Cash by month, months without a movement between the first and the last included. */
export function cashByMonth(mapping: ChartMapping, balances: Balances): CashByMonth {
	const isCash = ({ account }: { readonly account: string }) => mapping.cash.some((prefix) => account.startsWith(prefix));
	const opening = sumOpenings(balances.accounts.filter(isCash));
	const byMonth = Map.groupBy(balances.months.filter(isCash), ({ month }) => month);
	const months = spanOf([...byMonth.keys()].filter((month) => month !== ''));
	let balance = opening;
	return {
		opening,
		months: months.map((month) => {
			const accounts = byMonth.get(month) ?? [];
			const received = accounts.reduce((sum, { debit }) => sum + debit, 0);
			const paid = accounts.reduce((sum, { credit }) => sum + credit, 0);
			balance += received - paid;
			return { month, received, paid, balance, accounts };
		}),
	};
}

/** More months than this between two are an error in dates, not a fiscal year. */
const MOST_MONTHS = 48;

/** All months from the first to the last of some. */
function spanOf(months: readonly string[]): readonly string[] {
	const sorted = [...months].sort();
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return [];
	const span: string[] = [];
	let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
	for (let at = first; at <= last && span.length < MOST_MONTHS; at = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`) {
		span.push(at);
		[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
	}
	return span.at(-1) === last ? span : sorted;
}
