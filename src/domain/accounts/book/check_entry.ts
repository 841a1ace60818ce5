import { type IsoDate, ok, type Result, refused } from '../../basics/index.ts';
import { balanceOf, type Movement } from '../ledger/balances.ts';
import { MOST_CENTS } from './amounts.ts';
import type { EntryDraft, EntryLine } from './entry.ts';
import { isJournal, OPENING_JOURNAL } from './journals.ts';
import type { EntryMistake } from './problems.ts';

/** A fiscal year of the book. */
export interface BookYear {
	readonly from: IsoDate;
	readonly to: IsoDate;
	readonly closed: boolean;
}

/** What an entry is judged by. */
export interface EntryRules {
	readonly year: BookYear;
	/** Whether the chart in use has a place for an account. */
	readonly knows: (account: string) => boolean;
	/** Whether an analytic code is one of the association's. */
	readonly knowsCode: (code: string) => boolean;
}

/** What a FEC takes as the beginning of an account number: three digits. */
const ACCOUNT = /^\d{3}[0-9A-Z]*$/u;

function lineMistakes({ account, debit, credit, analytic }: EntryLine, index: number, { knows, knowsCode }: EntryRules): EntryMistake[] {
	const path = (field: string) => ['lines', index, field] as const;
	const mistakes: EntryMistake[] = [];
	if (!ACCOUNT.test(account)) mistakes.push({ code: 'account-form', params: { account }, path: path('account') });
	else if (!knows(account)) mistakes.push({ code: 'account-unknown', params: { account }, path: path('account') });
	if (debit < 0 || credit < 0) mistakes.push({ code: 'amount-negative', params: {}, path: path(debit < 0 ? 'debit' : 'credit') });
	else if ((debit === 0) === (credit === 0)) mistakes.push({ code: 'one-side', params: {}, path: path('debit') });
	if (analytic !== undefined && !knowsCode(analytic))
		mistakes.push({ code: 'analytic-unknown', params: { analytic }, path: path('analytic') });
	return mistakes;
}

function totals(lines: readonly EntryLine[]): Movement {
	return { debit: lines.reduce((sum, line) => sum + line.debit, 0), credit: lines.reduce((sum, line) => sum + line.credit, 0) };
}

/**
 * Whether debits and credits are the same, and small enough to be added up with all others. Contributions in kind, which
 * no year carries to the next, balance on their own; no entry closes the accounts of income and expenses.
 */
function balanceMistakes(lines: readonly EntryLine[]): EntryMistake[] {
	const path = ['lines'] as const;
	if (lines.length < 2) return [{ code: 'too-few-lines', params: {}, path }];
	const { debit, credit } = totals(lines);
	if (debit > MOST_CENTS || credit > MOST_CENTS) return [{ code: 'too-large', params: {}, path }];
	if (debit !== credit) return [{ code: 'unbalanced', params: { debit, credit }, path }];
	if (balanceOf(totals(lines.filter(({ account }) => account.startsWith('8')))) !== 0) return [{ code: 'in-kind-apart', params: {}, path }];
	const touches = (beginning: RegExp) => lines.some(({ account }) => beginning.test(account));
	return touches(/^12/u) && touches(/^[67]/u) ? [{ code: 'result-apart', params: {}, path }] : [];
}

function dateMistakes(date: IsoDate, { from, to, closed }: BookYear): EntryMistake[] {
	const path = ['date'] as const;
	if (date < from || date > to) return [{ code: 'date-outside-year', params: { from, to }, path }];
	return closed ? [{ code: 'year-closed', params: { to }, path }] : [];
}

/**
 * Judges an entry: its accounts are in the chart, its lines have one side each, debits equal credits, its date is in an
 * open year. Evidence is asked for at validation only: a draft may wait for it.
 */
export function checkEntry(entry: EntryDraft, rules: EntryRules): Result<EntryDraft, readonly EntryMistake[]> {
	const { journal, label, date, lines } = entry;
	const mistakes: EntryMistake[] = [...dateMistakes(date, rules.year)];
	if (label.trim() === '') mistakes.push({ code: 'label-missing', params: {}, path: ['label'] });
	if (!isJournal(journal)) mistakes.push({ code: 'journal-unknown', params: { journal }, path: ['journal'] });
	else if (journal === OPENING_JOURNAL) mistakes.push({ code: 'opening-by-closing', params: {}, path: ['journal'] });
	mistakes.push(...lines.flatMap((line, index) => lineMistakes(line, index, rules)), ...balanceMistakes(lines));
	return mistakes.length === 0 ? ok(entry) : refused(mistakes);
}

/**
 * Judges an entry that is to be validated today: besides {@link checkEntry}, it has its evidence (Code de commerce, art.
 * R123-174) and is not of a day to come, since validation follows the entry.
 */
export function checkValidation(entry: EntryDraft, rules: EntryRules, today: IsoDate): Result<EntryDraft, readonly EntryMistake[]> {
	const checked = checkEntry(entry, rules);
	const mistakes: EntryMistake[] = checked.ok ? [] : [...checked.error];
	if (entry.evidence.trim() === '') mistakes.push({ code: 'evidence-missing', params: {}, path: ['evidence'] });
	if (entry.date > today) mistakes.push({ code: 'date-to-come', params: { today }, path: ['date'] });
	return mistakes.length === 0 ? checked : refused(mistakes);
}
