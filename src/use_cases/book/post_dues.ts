import { entryFromWords } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, slug } from '../../domain/basics/index.ts';
import { memberName, type PaymentMeans } from '../../domain/members/index.ts';
import type { Refusal } from '../../i18n/refusals/index.ts';
import { putDraft, type RecordWriter, type StoredDraft } from '../../store/index.ts';
import { yearOfBook } from './years.ts';

/** A payment of dues, as it was recorded. */
export interface DuesPayment {
	readonly year: number;
	readonly member: string;
	/** Cents. */
	readonly amount: number;
	readonly paidOn: IsoDate;
	readonly paidBy?: PaymentMeans;
}

/** The bank and the till that dues come in on; another account is chosen in the draft. */
const BANK = '512';
const TILL = '530';

/**
 * Writes the draft entry of a payment of dues, where the association keeps the book of that day here. The treasurer gives
 * it its account and its evidence and validates it, as any other.
 * @returns the draft; undefined where no book is kept here for that day
 */
export async function postDues(
	record: RecordWriter,
	id: string,
	{ year, member, amount, paidOn, paidBy }: DuesPayment,
): Promise<Result<StoredDraft | undefined, Refusal>> {
	const open = await yearOfBook(record, paidOn);
	if (!open.ok || open.value.year.closed) return ok(undefined);
	const [person, organisation] = [await record.get('person', { id: member }), await record.get('organisation', { id: member })];
	const found = organisation ?? person;
	const name = found === undefined ? member : memberName(found.value);
	const draft = entryFromWords({
		kind: 'dues',
		date: paidOn,
		label: `Cotisation ${year} – ${name}`,
		evidence: `COT-${year}-${slug(member)}`.slice(0, 100),
		amounts: { amount },
		money: paidBy === 'cash' ? TILL : BANK,
	});
	return draft.ok ? putDraft(record, id, draft.value, undefined) : ok(undefined);
}
