import type { AccountBalance, Balances } from './balances.ts';

/**
 * The sums of a year as they stood at the end of one of its months: opening entries, and what moved until then. Third
 * parties and analytic codes are not kept by month, and are left out.
 * @param month `2025-06`
 */
export function throughMonth(balances: Balances, month: string): Balances {
	const months = balances.months.filter((one) => one.month <= month);
	const moved = Map.groupBy(months, ({ account }) => account);
	const { from } = balances;
	return {
		...(from === undefined || from.slice(0, 7) > month ? {} : { from, to: lastDay(balances, month) }),
		accounts: balances.accounts.flatMap((one): AccountBalance[] => {
			const some = moved.get(one.account) ?? [];
			const { debit, credit } = one.opening;
			const upTo = {
				...one,
				debit: some.reduce((sum, movement) => sum + movement.debit, debit),
				credit: some.reduce((sum, movement) => sum + movement.credit, credit),
			};
			return some.length === 0 && debit === 0 && credit === 0 ? [] : [upTo];
		}),
		auxiliaries: [],
		months,
		analytic: [],
	};
}

/** The last day of a month, or of the year's entries where they end before. */
function lastDay({ to = '' }: Balances, month: string): string {
	const [year = 0, number = 0] = month.split('-').map(Number);
	const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
	return to < last ? to : last;
}
