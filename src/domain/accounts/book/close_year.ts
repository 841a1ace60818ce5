import type { Cents, IsoDate } from '../../basics/index.ts';
import { balanceOf } from '../ledger/balances.ts';
import type { Balances } from '../ledger/index.ts';
import { sidesOf } from '../statements/trial_balance.ts';
import type { EntryDraft, EntryLine } from './entry.ts';
import { OPENING_JOURNAL } from './journals.ts';

/** Accounts of the balance sheet; those of income, expenses and contributions in kind begin each year at nothing. */
const isCarried = (account: string) => /^[1-5]/u.test(account);
const isResult = (account: string) => account.startsWith('6') || account.startsWith('7');

/** The accounts that the result of a year opens the next on, until the assembly allocates it. */
const SURPLUS = '120';
const DEFICIT = '129';

/** Income less expenses of a year: a surplus is positive. @returns cents */
export function resultOf({ accounts }: Pick<Balances, 'accounts'>): Cents {
	return -accounts.filter(({ account }) => isResult(account)).reduce((sum, one) => sum + balanceOf(one), 0);
}

/** What an account closes with: by party where it has some, the rest on its own. */
function closingLines(account: string, balance: Cents, { auxiliaries }: Balances): EntryLine[] {
	const parties = auxiliaries
		.filter((one) => one.account === account && balanceOf(one) !== 0)
		.map((one) => ({ account, ...sidesOf(one), party: { code: one.auxiliary, name: one.label } }));
	const rest = balance - parties.reduce((sum, one) => sum + balanceOf(one), 0);
	return rest === 0 ? parties : [...parties, { account, ...sidesOf({ debit: rest, credit: 0 }) }];
}

/**
 * The opening entry of the year after («à-nouveaux»): each account of classes 1 to 5 at the balance with which it closed,
 * third parties apart, and the result on 120 or 129 (Code de commerce, art. L123-19: a year opens with the balance sheet
 * on which the last one closed).
 * @param opens first day of the year after
 * @returns undefined where nothing is carried
 */
export function openingEntry(balances: Balances, opens: IsoDate): EntryDraft | undefined {
	const result = resultOf(balances);
	const carried = new Map(balances.accounts.filter(({ account }) => isCarried(account)).map((one) => [one.account, balanceOf(one)]));
	if (result !== 0) {
		const account = result > 0 ? SURPLUS : DEFICIT;
		carried.set(account, (carried.get(account) ?? 0) - result);
	}
	const lines = [...carried].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([account, balance]) => closingLines(account, balance, balances));
	if (lines.length === 0) return undefined;
	return { journal: OPENING_JOURNAL, date: opens, label: 'À nouveaux', evidence: 'Clôture de l’exercice précédent', lines };
}
