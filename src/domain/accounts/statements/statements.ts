import { type IsoDate, yearOf } from '../../basics/index.ts';
import type { ChartMapping } from '../charts/index.ts';
import type { Balances } from '../ledger/index.ts';
import { type AnalyticResult, byAnalyticCode } from './analytic.ts';
import type { AnalyticCode } from './analytic_code.ts';
import { type BalanceSheet, balanceSheet } from './balance_sheet.ts';
import { type CashByMonth, cashByMonth } from './cash.ts';
import { type DedicatedFunds, dedicatedFunds } from './dedicated_funds.ts';
import { type IncomeStatement, incomeStatement } from './income_statement.ts';
import { type TrialBalance, trialBalance } from './trial_balance.ts';
import { type MadeYearAccounts, toYearAccounts } from './year_accounts.ts';

/** All statements of a fiscal year; those that the mapping does not describe are absent. */
export interface Statements {
	readonly opens: IsoDate;
	readonly closes: IsoDate;
	readonly trialBalance: TrialBalance;
	readonly incomeStatement?: IncomeStatement;
	readonly balanceSheet?: BalanceSheet;
	readonly headings?: MadeYearAccounts;
	readonly cash: CashByMonth;
	readonly dedicatedFunds?: DedicatedFunds;
	/** Empty where nothing carries an analytic code, or is said to be of one. */
	readonly analytic: readonly AnalyticResult[];
}

/**
 * All statements of a year that a mapping describes, the year before beside them where there is one.
 * @param codes what the association's analytic codes stand for, where it says so
 */
export function statementsOf(
	mapping: ChartMapping,
	balances: Balances,
	{ opens, closes }: { readonly opens: IsoDate; readonly closes: IsoDate },
	previous?: Balances,
	codes: readonly AnalyticCode[] = [],
): Statements {
	const year = yearOf(opens);
	const income = incomeStatement(mapping, balances, previous);
	const sheet = balanceSheet(mapping, balances, previous);
	const headings = toYearAccounts(mapping, balances, { id: `${year}-actual`, year, from: opens, to: closes });
	const funds = dedicatedFunds(mapping, balances);
	const analytic = byAnalyticCode(balances, codes);
	return {
		opens,
		closes,
		trialBalance: trialBalance(balances),
		...(income === undefined ? {} : { incomeStatement: income }),
		...(sheet === undefined ? {} : { balanceSheet: sheet }),
		...(headings === undefined ? {} : { headings }),
		cash: cashByMonth(mapping, balances),
		...(funds === undefined ? {} : { dedicatedFunds: funds }),
		analytic: analytic.some(({ code }) => code !== '') ? analytic : [],
	};
}
