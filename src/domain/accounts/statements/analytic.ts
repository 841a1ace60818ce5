import type { Cents } from '../../basics/index.ts';
import type { AccountAmount } from '../charts/index.ts';
import { type Balances, balanceOf } from '../ledger/index.ts';

/** Income and expenses of what one analytic code names: a programme, a funder, a place. Cents. */
export interface AnalyticResult {
	readonly code: string;
	readonly income: Cents;
	readonly expenses: Cents;
	readonly accounts: readonly AccountAmount[];
}

/** Income and expenses by analytic code; what carries none stands under the empty code, so that the sums are those of the year. */
export function byAnalyticCode(balances: Balances): readonly AnalyticResult[] {
	const labels = new Map(balances.accounts.map(({ account, label }) => [account, label]));
	const rest = new Map(
		balances.accounts
			.filter(({ account }) => account.startsWith('6') || account.startsWith('7'))
			.map((one) => [one.account, balanceOf(one)]),
	);
	const codes = new Map<string, AccountAmount[]>();
	const put = (code: string, account: string, balance: Cents) => {
		if (balance === 0) return;
		const some = codes.get(code) ?? [];
		some.push({ account, label: labels.get(account) ?? '', amount: account.startsWith('7') ? -balance : balance });
		codes.set(code, some);
	};
	for (const one of balances.analytic) {
		put(one.code, one.account, balanceOf(one));
		rest.set(one.account, (rest.get(one.account) ?? 0) - balanceOf(one));
	}
	for (const [account, balance] of rest) put('', account, balance);
	return [...codes].map(([code, accounts]) => {
		const sum = (first: string) =>
			accounts.filter(({ account }) => account.startsWith(first)).reduce((total, { amount }) => total + amount, 0);
		return { code, income: sum('7'), expenses: sum('6'), accounts };
	});
}
