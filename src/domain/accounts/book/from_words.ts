import { type Cents, type IsoDate, ok, type Result, refused, sumCents } from '../../basics/index.ts';
import { MOST_CENTS } from './amounts.ts';
import type { EntryDraft, EntryLine, Party } from './entry.ts';
import { isTreasury, journalFor } from './journals.ts';
import { type EntryKind, type KindLine, kindOf } from './kinds.ts';
import type { EntryMistake } from './problems.ts';

/** A receipt or a spending as a treasurer says it. */
export interface InWords {
	/** Id of a kind. */
	readonly kind: string;
	readonly date: IsoDate;
	readonly label: string;
	readonly evidence: string;
	readonly evidenceDate?: IsoDate;
	/** Cents, by the ids of the kind's amounts; those not given are 0. */
	readonly amounts: Readonly<Record<string, Cents>>;
	/** The account of the bank or till that the money moves on; `later` where it is not paid yet. */
	readonly money?: string;
	/** Where a transfer goes. */
	readonly destination?: string;
	/** The nature, among the choices of the kind; the first where not given. */
	readonly account?: string;
	/** Whom it is with. */
	readonly party?: Party;
	/** What it is for: an analytic code. */
	readonly analytic?: string;
}

/** The value of `money` for what is still to be paid. */
export const LATER = 'later';

function usesRole(kind: EntryKind, role: string): boolean {
	return kind.lines.some(({ account }) => typeof account !== 'string' && account.role === role);
}

/** The account of each role, or what is wrong with what was chosen for it. */
function accountsOf(
	kind: EntryKind,
	{ money = '', destination = '', account }: InWords,
): Result<Readonly<Record<string, string>>, readonly EntryMistake[]> {
	const mistakes: EntryMistake[] = [];
	const chosen = account ?? kind.choices?.[0] ?? '';
	if (usesRole(kind, 'chosen') && !(kind.choices ?? []).some((choice) => chosen.startsWith(choice)))
		mistakes.push({ code: 'choice-unknown', params: { account: chosen }, path: ['account'] });
	const later = money === LATER;
	if (usesRole(kind, 'money')) {
		if (later && kind.unpaid === undefined) mistakes.push({ code: 'never-later', params: {}, path: ['money'] });
		if (!later && !isTreasury(money)) mistakes.push({ code: 'money-unknown', params: { account: money }, path: ['money'] });
	}
	if (usesRole(kind, 'destination')) {
		if (!isTreasury(destination)) mistakes.push({ code: 'money-unknown', params: { account: destination }, path: ['destination'] });
		else if (destination === money) mistakes.push({ code: 'same-account', params: {}, path: ['destination'] });
	}
	return mistakes.length > 0 ? refused(mistakes) : ok({ money: later ? (kind.unpaid ?? '') : money, destination, chosen });
}

/** The amounts that are asked for are there, positive, and leave no line negative. */
function amountMistakes(kind: EntryKind, amounts: InWords['amounts']): readonly EntryMistake[] {
	return kind.amounts.flatMap(({ id }, index): EntryMistake[] => {
		const amount = amounts[id] ?? 0;
		const path = ['amounts', id] as const;
		if (amount < 0) return [{ code: 'amount-negative', params: {}, path }];
		if (amount > MOST_CENTS) return [{ code: 'too-large', params: {}, path }];
		return index === 0 && amount === 0 ? [{ code: 'amount-missing', params: {}, path }] : [];
	});
}

function amountOf({ sum, less = [] }: KindLine, amounts: InWords['amounts']): Cents {
	const total = (ids: readonly string[]) => sumCents(ids.map((id) => amounts[id] ?? 0));
	return total(sum) - total(less);
}

/** A line with third parties: whoever is owed or owes (class 4, social bodies and taxes left out). */
function hasParty(account: string): boolean {
	return /^4(?:0|1|41|67)/u.test(account);
}

/** A line that says what something cost or brought: expenses, income and contributions in kind. */
export function isAnalysed(account: string): boolean {
	return /^[678]/u.test(account);
}

/** Makes the balanced entry of a receipt or a spending; it is judged by {@link checkEntry} as any other. */
export function entryFromWords(words: InWords): Result<EntryDraft, readonly EntryMistake[]> {
	const kind = kindOf(words.kind);
	if (kind === undefined) return refused([{ code: 'kind-unknown', params: { kind: words.kind }, path: ['kind'] }]);
	const accounts = accountsOf(kind, words);
	const amounts = amountMistakes(kind, words.amounts);
	if (!accounts.ok) return refused([...accounts.error, ...amounts]);
	if (amounts.length > 0) return refused(amounts);
	const { party, analytic } = words;
	const lines: EntryLine[] = [];
	for (const line of kind.lines) {
		const account = typeof line.account === 'string' ? line.account : (accounts.value[line.account.role] ?? '');
		const amount = amountOf(line, words.amounts);
		if (amount < 0) return refused([{ code: 'amount-negative', params: {}, path: ['amounts', line.less?.[0] ?? ''] }]);
		if (amount === 0) continue;
		lines.push({
			account,
			debit: line.side === 'debit' ? amount : 0,
			credit: line.side === 'credit' ? amount : 0,
			...(party !== undefined && hasParty(account) ? { party } : {}),
			...(analytic !== undefined && isAnalysed(account) ? { analytic } : {}),
		});
	}
	const { date, label, evidence, evidenceDate } = words;
	return ok({
		journal: journalFor(lines.map(({ account }) => account)),
		date,
		label,
		evidence,
		...(evidenceDate === undefined ? {} : { evidenceDate }),
		lines,
	});
}
