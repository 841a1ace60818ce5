import type { Cents, IsoDate } from '../../basics/index.ts';

/** What moved on an account. Cents; a balance is debit less credit. */
export interface Movement {
	readonly debit: Cents;
	readonly credit: Cents;
}

/** An account of a fiscal year: a line of the trial balance. */
export interface AccountBalance extends Movement {
	readonly account: string;
	readonly label: string;
	/** Of `debit` and `credit`, what opening entries brought. */
	readonly opening: Movement;
	/** Lines of entries that make it up. */
	readonly lines: number;
}

/** A third party on an account: a line of the auxiliary trial balance. */
export interface AuxiliaryBalance extends Movement {
	readonly account: string;
	readonly auxiliary: string;
	readonly label: string;
}

/** What moved on an account in a month, opening entries left out. */
export interface MonthMovement extends Movement {
	readonly account: string;
	/** `2025-03`. */
	readonly month: string;
}

/** An account's share in what one analytic code names: a programme, a funder, a place. */
export interface AnalyticMovement extends Movement {
	readonly code: string;
	readonly account: string;
}

/** The sums of a fiscal year: all that its statements are made of. */
export interface Balances {
	/** First and last date of an entry; none where there is no entry. */
	readonly from?: IsoDate;
	readonly to?: IsoDate;
	/** In the order of their numbers. */
	readonly accounts: readonly AccountBalance[];
	/** In the order of account and party. */
	readonly auxiliaries: readonly AuxiliaryBalance[];
	/** Of all accounts, by account and month. */
	readonly months: readonly MonthMovement[];
	/** Of accounts 6 and 7, by code and account; empty where the data has no analytic code. */
	readonly analytic: readonly AnalyticMovement[];
}

/** Debit less credit. @returns cents */
export function balanceOf({ debit, credit }: Movement): Cents {
	return debit - credit;
}

/** What opening entries brought to some accounts together, debit less credit. @returns cents */
export function sumOpenings(accounts: readonly AccountBalance[]): Cents {
	return accounts.reduce((sum, { opening }) => sum + balanceOf(opening), 0);
}
