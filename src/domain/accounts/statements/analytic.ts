import type { Cents } from '../../basics/index.ts';
import type { AccountAmount } from '../charts/index.ts';
import { type Balances, balanceOf } from '../ledger/index.ts';
import { type AnalyticCode, codeOfAccount } from './analytic_code.ts';

/** Income and expenses of what some analytic codes name. Cents. */
export interface AnalyticShare {
	/** The codes that lines of it carry. */
	readonly codes: readonly string[];
	readonly income: Cents;
	readonly expenses: Cents;
	readonly accounts: readonly AccountAmount[];
	/** Accounts whose lines without a code are among them. */
	readonly uncoded: readonly string[];
}

/** Income and expenses of what one analytic code names: a programme, a funder, a place. */
export interface AnalyticResult extends AnalyticShare {
	readonly code: string;
}

/** Income and expenses of a programme or of what a funder pays for. */
export interface AxisResult extends AnalyticShare {
	/** Id of the programme or the organisation; '' for what no code ties to one. */
	readonly of: string;
}

const sumOf = (accounts: readonly AccountAmount[], first: string): Cents =>
	accounts.filter(({ account }) => account.startsWith(first)).reduce((total, { amount }) => total + amount, 0);

/** Amounts of some accounts, each account once, in the order of their numbers. */
function merged(amounts: readonly AccountAmount[]): readonly AccountAmount[] {
	const accounts = new Map<string, AccountAmount>();
	for (const one of amounts) {
		const amount = one.amount + (accounts.get(one.account)?.amount ?? 0);
		accounts.set(one.account, { ...one, amount });
	}
	return [...accounts.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
}

/**
 * Income and expenses by analytic code; what carries none is of the code that its account is said to be of, and stands under
 * the empty code where none is, so that the sums are those of the year.
 */
export function byAnalyticCode(balances: Balances, known: readonly AnalyticCode[] = []): readonly AnalyticResult[] {
	const ofYear = balances.accounts.filter(({ account }) => account.startsWith('6') || account.startsWith('7'));
	const labels = new Map(ofYear.map(({ account, label }) => [account, label]));
	const rest = new Map(ofYear.map((one) => [one.account, balanceOf(one)]));
	const codes = new Map<string, { readonly accounts: AccountAmount[]; readonly uncoded: string[] }>();
	const of = (code: string) => {
		const some = codes.get(code) ?? { accounts: [], uncoded: [] };
		codes.set(code, some);
		return some;
	};
	const put = (code: string, account: string, balance: Cents) => {
		if (balance === 0) return;
		of(code).accounts.push({ account, label: labels.get(account) ?? '', amount: account.startsWith('7') ? -balance : balance });
	};
	for (const one of balances.analytic) {
		put(one.code, one.account, balanceOf(one));
		rest.set(one.account, (rest.get(one.account) ?? 0) - balanceOf(one));
	}
	for (const [account, balance] of rest) {
		const code = codeOfAccount({ account, label: labels.get(account) ?? '' }, known) ?? '';
		put(code, account, balance);
		if (balance !== 0) of(code).uncoded.push(account);
	}
	return [...codes].map(([code, { accounts, uncoded }]) => {
		const all = merged(accounts);
		return { code, codes: code === '' ? [] : [code], income: sumOf(all, '7'), expenses: sumOf(all, '6'), accounts: all, uncoded };
	});
}

/**
 * Income and expenses by programme, or by funder, as what the codes stand for says; what no code ties to one stands last
 * under the empty id, so that the sums are those of the year.
 * @returns nothing where no code of them is tied to any
 */
export function byAxis(
	results: readonly AnalyticResult[],
	known: readonly AnalyticCode[],
	axis: 'programme' | 'funder',
): readonly AxisResult[] {
	const tied = new Map(known.map((one) => [one.code, one[axis] ?? '']));
	const groups = Map.groupBy(results, ({ code }) => tied.get(code) ?? '');
	if ([...groups.keys()].every((of) => of === '')) return [];
	const shares = [...groups].map(([of, some]) => {
		const accounts = merged(some.flatMap((one) => one.accounts));
		return {
			...{ of, codes: some.flatMap((one) => one.codes), accounts, uncoded: some.flatMap((one) => one.uncoded) },
			...{ income: sumOf(accounts, '7'), expenses: sumOf(accounts, '6') },
		};
	});
	return [...shares.filter(({ of }) => of !== ''), ...shares.filter(({ of }) => of === '')];
}
