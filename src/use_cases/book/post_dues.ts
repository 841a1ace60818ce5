import { checkValidation, type EntryDraft, entryFromWords, reversalOf } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, slug } from '../../domain/basics/index.ts';
import { memberName } from '../../domain/members/index.ts';
import type { Refusal } from '../../i18n/refusals/index.ts';
import {
	addEntry,
	bookEntry,
	type DuesPayment,
	duesPayments,
	duesPosting,
	type EntryPlace,
	entryDrafts,
	fiscalYears,
	noteReversal,
	putDraft,
	putDuesPayment,
	type RecordReader,
	type RecordWriter,
	removeDraft,
} from '../../store/index.ts';
import type { ActionContext } from '../action.ts';
import { dropEvidence } from '../evidence/attach.ts';
import { yearOfBook } from './years.ts';

/** The bank and the till that dues come in on; the bank's statement tells where they did not. */
const BANK = '512';
const TILL = '530';

type Payment = Pick<DuesPayment, 'id' | 'year' | 'category' | 'member' | 'nth' | 'amount' | 'paidOn' | 'paidBy'>;
type Booking = Pick<ActionContext, 'record' | 'today'>;

/** What a receipt of dues is called: one of its own for each payment. @param before payments of the membership before it */
function referenceOf({ year, member }: Payment, before: number): string {
	return `COT-${year}-${slug(member)}`.slice(0, 90) + (before === 0 ? '' : `-${before + 1}`);
}

/** The entry of a payment, on a day of the book. */
async function entryOf(record: RecordReader, payment: Payment, date: IsoDate): Promise<EntryDraft | undefined> {
	const { year, member, amount, paidOn, paidBy } = payment;
	const [person, organisation] = [await record.get('person', { id: member }), await record.get('organisation', { id: member })];
	const found = organisation ?? person;
	const earlier = (await duesPayments(record, { membership: payment })).filter(({ id }) => id !== payment.id).length;
	const made = entryFromWords({
		kind: 'dues',
		date,
		label: `Cotisation ${year} – ${found === undefined ? member : memberName(found.value)}`.slice(0, 300),
		evidence: referenceOf(payment, earlier),
		evidenceDate: paidOn,
		amounts: { amount },
		money: paidBy === 'cash' ? TILL : BANK,
	});
	return made.ok ? made.value : undefined;
}

/** Validates an entry at once, where an open year takes it on its day. @returns its place; undefined where none does */
async function post({ record, today }: Booking, entry: EntryDraft | undefined): Promise<EntryPlace | undefined> {
	if (entry === undefined) return undefined;
	const year = await yearOfBook(record, entry.date);
	if (!year.ok || !checkValidation(entry, year.value, today).ok) return undefined;
	const { year: closes, entry: number } = await addEntry(record, year.value.fiscal.year, entry, today);
	return { year: closes, entry: number };
}

/** Whether the book of a day is kept here at all: not where there is none, nor where it is another program's. */
async function isKeptHere(record: RecordReader, date: IsoDate): Promise<boolean> {
	if ((await fiscalYears(record)).length === 0) return false;
	const year = await yearOfBook(record, date);
	return year.ok || year.error.code !== 'year-kept-elsewhere';
}

/**
 * Posts a payment of dues where the book of its day is kept here: as an entry that is validated at once, or as a draft, as the
 * book is set. Where no open year takes it, nothing is written: it waits for the treasurer to say where it goes.
 * @returns it with what became of it
 */
export async function postDues(
	context: Pick<ActionContext, 'record' | 'today' | 'now' | 'newId'>,
	payment: Payment,
): Promise<Result<DuesPayment, Refusal>> {
	const { record, now } = context;
	const kept = async (more: Pick<DuesPayment, 'state' | 'draft' | 'entry'>) => {
		const one: DuesPayment = { ...payment, at: now, ...more };
		await putDuesPayment(record, one);
		return ok(one);
	};
	if (!(await isKeptHere(record, payment.paidOn))) return kept({ state: 'unbooked' });
	const entry = await entryOf(record, payment, payment.paidOn);
	if ((await duesPosting(record)) === 'posted') {
		const place = await post(context, entry);
		return kept(place === undefined ? { state: 'waiting' } : { state: 'posted', entry: place });
	}
	const year = await yearOfBook(record, payment.paidOn);
	if (entry === undefined || !year.ok || year.value.year.closed) return kept({ state: 'waiting' });
	const draft = await putDraft(record, context.newId(), entry, undefined);
	return draft.ok ? kept({ state: 'draft', draft: draft.value.id }) : draft;
}

/** Takes the entry of a payment back by another of today, where it is not already and an open year takes that. */
async function reverse(context: Booking, place: EntryPlace): Promise<'done' | 'waiting'> {
	const found = await bookEntry(context.record, place);
	if (found === undefined || found.reversedBy !== undefined) return 'done';
	const made = reversalOf(found, context.today, false);
	const by = await post(context, made.ok ? made.value : undefined);
	if (by === undefined) return 'waiting';
	await noteReversal(context.record, place, by);
	return 'done';
}

/** Takes a payment back out of the book: its draft goes, its entry is reversed. @returns it as it is then */
export async function unpostDues(context: Booking, payment: DuesPayment): Promise<Result<DuesPayment, Refusal>> {
	const { record } = context;
	const { draft, reversal: _, ...rest } = payment;
	if (draft !== undefined) {
		const [found] = await entryDrafts(record, [draft]);
		const dropped = await dropEvidence(record, draft);
		if (!dropped.ok) return dropped;
		if (found !== undefined) await removeDraft(record, found);
	}
	const reversal = rest.entry === undefined ? {} : { reversal: await reverse(context, rest.entry) };
	const undone: DuesPayment = { ...rest, state: 'undone', ...reversal };
	await putDuesPayment(record, undone);
	return ok(undone);
}

/** Says that the draft of a payment has become an entry; or, where it was thrown away, that its entry is still to be written. */
export async function followDraft(record: RecordWriter, draft: string, entry: EntryPlace | undefined): Promise<void> {
	for (const { draft: _, ...payment } of await duesPayments(record, { draft }))
		await putDuesPayment(record, { ...payment, ...(entry === undefined ? { state: 'waiting' } : { state: 'posted', entry }) });
}

/**
 * Writes what waits: each payment on its own day where a year that is open now takes it, else today, with the day of payment
 * as the date of its evidence; each reversal today.
 * @returns how many were written, and how many still wait
 */
export async function postWaiting(context: Booking): Promise<{ readonly written: number; readonly waiting: number }> {
	const { record, today } = context;
	let [written, waiting] = [0, 0];
	for (const payment of (await duesPayments(record, { waiting: true })).toReversed()) {
		if (payment.state === 'waiting') {
			const entry =
				(await post(context, await entryOf(record, payment, payment.paidOn))) ??
				(payment.paidOn > today ? undefined : await post(context, await entryOf(record, payment, today)));
			if (entry !== undefined) await putDuesPayment(record, { ...payment, state: 'posted', entry });
			if (entry === undefined) waiting++;
			else written++;
		} else if (payment.entry !== undefined) {
			const reversal = await reverse(context, payment.entry);
			await putDuesPayment(record, { ...payment, reversal });
			if (reversal === 'done') written++;
			else waiting++;
		}
	}
	return { written, waiting };
}
