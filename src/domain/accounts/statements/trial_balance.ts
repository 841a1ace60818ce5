import type { Cents } from '../../basics/index.ts';
import type { AccountBalance, Balances, Movement } from '../ledger/index.ts';

/** Sums of some accounts: opening, movements of the year, and the balances by the side that they are on. Cents. */
export interface TrialBalanceTotals extends Movement {
	readonly opening: Movement;
	readonly debitBalance: Cents;
	readonly creditBalance: Cents;
}

/** The accounts of a class (`6`), with their sums. */
export interface TrialBalanceClass extends TrialBalanceTotals {
	/** First digit of the accounts. */
	readonly id: string;
	readonly accounts: readonly AccountBalance[];
}

export interface TrialBalance extends TrialBalanceTotals {
	readonly classes: readonly TrialBalanceClass[];
}

/** What an account's balance is on either side; one of the two is 0. @returns cents */
export function sidesOf({ debit, credit }: Movement): Movement {
	return { debit: Math.max(0, debit - credit), credit: Math.max(0, credit - debit) };
}

function totalsOf(accounts: readonly AccountBalance[]): TrialBalanceTotals {
	const sum = (of: (one: AccountBalance) => Cents) => accounts.reduce((total, one) => total + of(one), 0);
	return {
		debit: sum(({ debit }) => debit),
		credit: sum(({ credit }) => credit),
		opening: { debit: sum(({ opening }) => opening.debit), credit: sum(({ opening }) => opening.credit) },
		debitBalance: sum((one) => sidesOf(one).debit),
		creditBalance: sum((one) => sidesOf(one).credit),
	};
}

/** All accounts of a year with their sums, class by class: debit and credit are equal at its foot where entries balance. */
export function trialBalance({ accounts }: Balances): TrialBalance {
	const classes = Map.groupBy(accounts, ({ account }) => account.slice(0, 1));
	return {
		...totalsOf(accounts),
		classes: [...classes].map(([id, some]) => ({ id, accounts: some, ...totalsOf(some) })),
	};
}
