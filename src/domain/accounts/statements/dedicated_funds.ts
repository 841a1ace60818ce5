import type { Cents } from '../../basics/index.ts';
import type { AccountAmount, ChartMapping } from '../charts/index.ts';
import { type Balances, balanceOf } from '../ledger/index.ts';

/** An account of dedicated funds through the year. Cents; funds are what is owed to their purpose, so credit is positive. */
export interface DedicatedFund {
	readonly account: string;
	readonly label: string;
	readonly opening: Cents;
	/** Carried to it in the year. */
	readonly increase: Cents;
	/** Used in the year. */
	readonly use: Cents;
	readonly closing: Cents;
}

/** The table of dedicated funds that the notes to the accounts want (règlement ANC 2018-06, art. 432-20). */
export interface DedicatedFunds {
	readonly funds: readonly DedicatedFund[];
	readonly total: Omit<DedicatedFund, 'account' | 'label'>;
	/** The income statement's side: what it carried to funds (689) and took from them (789). Cents. */
	readonly carried: readonly AccountAmount[];
	readonly used: readonly AccountAmount[];
	/** What the income statement carried less what the funds received, and what it used less what the funds gave: 0 each where both agree. */
	readonly gaps: { readonly increase: Cents; readonly use: Cents };
}

/** The use of dedicated funds in a year. @returns undefined where the mapping does not tell which accounts they are */
export function dedicatedFunds(mapping: ChartMapping, balances: Balances): DedicatedFunds | undefined {
	const prefixes = mapping.dedicatedFunds;
	if (prefixes === undefined) return undefined;
	const those = (some: readonly string[]) => balances.accounts.filter(({ account }) => some.some((prefix) => account.startsWith(prefix)));
	const funds = those(prefixes.funds).map(({ account, label, debit, credit, opening }): DedicatedFund => {
		const [increase, use] = [credit - opening.credit, debit - opening.debit];
		return { account, label, opening: -balanceOf(opening), increase, use, closing: credit - debit };
	});
	const sum = (of: (fund: DedicatedFund) => Cents) => funds.reduce((total, fund) => total + of(fund), 0);
	const total = {
		opening: sum(({ opening }) => opening),
		increase: sum(({ increase }) => increase),
		use: sum(({ use }) => use),
		closing: sum(({ closing }) => closing),
	};
	const carried = those(prefixes.increase).map((one) => ({ account: one.account, label: one.label, amount: balanceOf(one) }));
	const used = those(prefixes.use).map((one) => ({ account: one.account, label: one.label, amount: -balanceOf(one) }));
	const amounts = (some: readonly AccountAmount[]) => some.reduce((all, { amount }) => all + amount, 0);
	return { funds, total, carried, used, gaps: { increase: amounts(carried) - total.increase, use: amounts(used) - total.use } };
}
