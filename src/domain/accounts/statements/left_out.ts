import type { AccountAmount, ChartMapping } from '../charts/index.ts';
import type { Balances } from '../ledger/index.ts';
import { balanceSheet } from './balance_sheet.ts';
import { incomeStatement } from './income_statement.ts';
import { toYearAccounts } from './year_accounts.ts';

/** The accounts of a year that a mapping has no line for, in each part that it describes. */
export interface LeftOut {
	readonly income: readonly AccountAmount[];
	readonly balance: readonly AccountAmount[];
	readonly headings: readonly AccountAmount[];
}

/** What a mapping would leave out of the statements of a year. Amounts are cents, debit less credit. */
export function leftOutBy(mapping: ChartMapping, balances: Balances): LeftOut {
	const year = { id: '', year: 0, from: '', to: '' };
	return {
		income: incomeStatement(mapping, balances)?.leftOut ?? [],
		balance: balanceSheet(mapping, balances)?.leftOut ?? [],
		headings: toYearAccounts(mapping, balances, year)?.leftOut ?? [],
	};
}
