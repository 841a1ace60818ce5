import type { Bilingual } from '../../basics/index.ts';

/** The journals of a small book, each with its continuous numbers. */
export const JOURNALS = {
	AN: { fr: 'À nouveaux', en: 'Opening entries' },
	AC: { fr: 'Achats', en: 'Purchases' },
	VE: { fr: 'Ventes et subventions', en: 'Sales and grants' },
	BQ: { fr: 'Banque', en: 'Bank' },
	CA: { fr: 'Caisse', en: 'Cash' },
	OD: { fr: 'Opérations diverses', en: 'Sundry operations' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type JournalCode = keyof typeof JOURNALS;

/** The journal that only the closing of a year writes to. */
export const OPENING_JOURNAL: JournalCode = 'AN';

export function isJournal(code: string): code is JournalCode {
	return Object.hasOwn(JOURNALS, code);
}

/** The name of a journal; its code where it is none of the book's own. */
export function journalLabel(code: string): Bilingual {
	return isJournal(code) ? JOURNALS[code] : { fr: code, en: code };
}

/** Whether an account holds money at hand: banks and tills, not securities. */
export function isTreasury(account: string): boolean {
	return /^5[13]/u.test(account);
}

/** The journal that entries of these accounts belong to: that of the money they move, else of whom they are with, else sundry. */
export function journalFor(accounts: readonly string[]): JournalCode {
	const treasuries = accounts.filter(isTreasury);
	if (treasuries.length > 1) return 'OD';
	const [treasury] = treasuries;
	if (treasury !== undefined) return treasury.startsWith('53') ? 'CA' : 'BQ';
	if (accounts.some((account) => account.startsWith('40'))) return 'AC';
	return accounts.some((account) => /^4[14]1/u.test(account)) ? 'VE' : 'OD';
}
