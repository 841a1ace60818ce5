import { entryFromWords } from '../../domain/accounts/index.ts';
import { type IsoDate, slug } from '../../domain/basics/index.ts';
import { memberName, type PaymentMeans } from '../../domain/members/index.ts';
import { putDraft, type RecordWriter } from '../../store/index.ts';
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
 */
export async function postDues(record: RecordWriter, id: string, { year, member, amount, paidOn, paidBy }: DuesPayment): Promise<void> {
	const open = await yearOfBook(record, paidOn);
	if (!open.ok || open.value.year.closed) return;
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
	if (draft.ok) await putDraft(record, id, draft.value, undefined);
}
