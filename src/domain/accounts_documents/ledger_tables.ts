import {
	type AccountAmount,
	type AccountBalance,
	balanceOf,
	type DedicatedFunds,
	type Statements,
	sidesOf,
	type TrialBalance,
} from '../accounts/index.ts';
import type { Cents, Language } from '../basics/index.ts';
import { row, type Table } from '../document/index.ts';
import { formatAmount, formatPartialDate } from '../typography/index.ts';
import { cell, columns, figure, inEuros, numbersOf, type Saying } from './saying.ts';

/** Opening balance, movements of the year, and the balance on its side. */
function balanceCells(
	one: Pick<AccountBalance, 'debit' | 'credit' | 'opening'>,
	sides: readonly [Cents, Cents],
	language: Language,
): readonly string[] {
	const { debit, credit, opening } = one;
	return [balanceOf(opening), debit - opening.debit, credit - opening.credit, ...sides].map((cents) => cell(cents, language));
}

/** All accounts, class by class. */
export function trialBalanceTable(balance: TrialBalance, saying: Saying): Table {
	const { words, language } = saying;
	const sums = (one: TrialBalance | TrialBalance['classes'][number]) => balanceCells(one, [one.debitBalance, one.creditBalance], language);
	return {
		type: 'table',
		id: 'trial-balance',
		caption: inEuros(words.trialBalance, saying),
		columns: columns(
			[words.account, words.accountLabel],
			[words.openingBalance, words.debit, words.credit, words.debitBalance, words.creditBalance],
		),
		rows: [
			...balance.classes.flatMap((one) => [
				...one.accounts.map((account) => {
					const { debit, credit } = sidesOf(account);
					const number = figure(account.account, { accounts: [account.account] }, saying);
					return row('line', number, account.label, ...balanceCells(account, [debit, credit], language));
				}),
				row('total', words.class(one.id), '', ...sums(one)),
			]),
			row('result', words.total, '', ...sums(balance)),
		],
	};
}

/** Cash month by month. */
export function cashTable({ opening, months }: Statements['cash'], saying: Saying): Table {
	const { words, language } = saying;
	return {
		type: 'table',
		id: 'cash',
		caption: inEuros(words.cash, saying),
		columns: columns([words.month], [words.received, words.paid, words.balance]),
		rows: [
			row('heading', words.opening, '', '', formatAmount(opening, language)),
			...months.map(({ month, received, paid, balance, accounts }) => {
				const behind = { accounts: numbersOf(accounts), month };
				const moved = [received, paid].map((cents) => figure(cell(cents, language), behind, saying));
				return row('line', formatPartialDate(month, language), ...moved, formatAmount(balance, language));
			}),
		],
	};
}

/** Dedicated funds through the year. */
export function dedicatedFundsTable({ funds, total }: DedicatedFunds, saying: Saying): Table {
	const { words, language } = saying;
	const cells = (one: DedicatedFunds['total']) => [one.opening, one.increase, one.use, one.closing].map((cents) => cell(cents, language));
	return {
		type: 'table',
		id: 'dedicated-funds',
		caption: inEuros(words.dedicatedFunds, saying),
		columns: columns([words.fund], [words.opening, words.increase, words.use, words.closing]),
		rows: [
			...funds.map((fund) => row('line', figure(`${fund.account} ${fund.label}`, { accounts: [fund.account] }, saying), ...cells(fund))),
			row('total', words.total, ...cells(total)),
		],
	};
}

/** Accounts that no statement counts. */
export function leftOutTable(accounts: readonly AccountAmount[], saying: Saying): Table {
	const { words, language } = saying;
	return {
		type: 'table',
		id: 'left-out-accounts',
		caption: inEuros(words.leftOut, saying),
		columns: columns([words.account], [words.amount]),
		rows: accounts.map(({ account, label, amount }) =>
			row('line', figure(`${account} ${label}`, { accounts: [account] }, saying), cell(amount, language)),
		),
	};
}
