import type { Cents, IsoDate } from '../../domain/basics/index.ts';
import { formatDate, formatMoney } from '../../domain/typography/index.ts';
import type { Part } from '../body.ts';
import { composeLetter, type Envelope, type Letter, wordsOf } from '../letter.ts';
import type { Attachment, Message } from '../message.ts';

/** The dues of one member for one year. */
export interface DuesData extends Envelope {
	/** Id of the membership, for the message's key. */
	readonly membership: string;
	/** Name of the member: a person or an organisation. */
	readonly member: string;
	readonly category: string;
	readonly year: number;
	/** Cents. */
	readonly amount: Cents;
	/** The association's own words, paragraph by paragraph, in place of the product's. */
	readonly words?: readonly string[];
}

export interface PaymentMeans {
	readonly url?: string;
	readonly iban?: string;
	readonly reference?: string;
}

export interface CallData extends DuesData {
	readonly dueOn?: IsoDate;
	readonly payment: PaymentMeans;
	/** The call itself. */
	readonly pdf: Attachment;
}

export interface ReminderData extends CallData {
	/** The day of the first call, where there was one. */
	readonly calledOn?: IsoDate;
	/** First, second… reminder. */
	readonly rank: number;
}

export interface ReceiptData extends Omit<DuesData, 'amount'> {
	/** Cents paid by this payment. */
	readonly paid: Cents;
	readonly paidOn: IsoDate;
	/** Cents that are still owed; 0 where all is paid. */
	readonly rest: Cents;
	readonly pdf: Attachment;
}

export interface RenewalData extends DuesData {
	readonly url: string;
}

function factsOf(data: Omit<DuesData, 'amount'>, more: readonly (readonly [string, string | undefined])[]): Part {
	const words = wordsOf(data);
	const all = [[words.member, data.member], [words.category, data.category], [words.year, String(data.year)], ...more] as const;
	return { kind: 'facts', items: all.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }])) };
}

function openingParts({ words }: Pick<DuesData, 'words'>, otherwise: string): Part[] {
	return (words ?? [otherwise]).map((text) => ({ kind: 'paragraph', text }));
}

function callParts(data: CallData, opening: string): Part[] {
	const words = wordsOf(data);
	const { dueOn, payment, language } = data;
	return [
		...openingParts(data, opening),
		factsOf(data, [
			[words.amount, formatMoney(data.amount, language)],
			[words.dueOn, dueOn === undefined ? undefined : formatDate(dueOn, language)],
			[words.iban, payment.iban],
			[words.reference, payment.reference],
		]),
		...(payment.url === undefined ? [] : [{ kind: 'action' as const, label: words.call.action, url: payment.url }]),
		{ kind: 'paragraph', text: words.attached },
		{ kind: 'note', text: words.call.none },
	];
}

function composeDues(data: Omit<DuesData, 'amount'>, what: string, letter: Omit<Letter, 'key'>): Message {
	return composeLetter(data, { ...letter, key: `dues/${data.year}/${data.membership}/${what}` });
}

/** The call for a member's dues, its PDF attached. */
export function composeCallForDues(data: CallData): Message {
	const { call } = wordsOf(data);
	return composeDues(data, 'call', {
		subject: call.subject(data.year, data.association.name),
		parts: callParts(data, call.text(data.association.name, data.year)),
		attachments: [data.pdf],
	});
}

/** A reminder of dues that were called for and have not come. */
export function composeReminder(data: ReminderData): Message {
	const { reminder } = wordsOf(data);
	return composeDues(data, `reminder-${data.rank}`, {
		subject: reminder.subject(data.year, data.association.name),
		parts: callParts(
			data,
			reminder.text(data.association.name, data.year, data.calledOn === undefined ? undefined : formatDate(data.calledOn, data.language)),
		),
		attachments: [data.pdf],
	});
}

/** The receipt of a payment, with what is still owed if anything is. */
export function composeReceipt(data: ReceiptData): Message {
	const words = wordsOf(data);
	const { language } = data;
	return composeDues(data, `receipt-${data.paidOn}`, {
		subject: words.receipt.subject(data.year, data.association.name),
		parts: [
			...openingParts(data, words.receipt.text(data.association.name, data.year)),
			factsOf(data, [
				[words.amount, formatMoney(data.paid, language)],
				[words.paidOn, formatDate(data.paidOn, language)],
				[words.receipt.rest, data.rest === 0 ? undefined : formatMoney(data.rest, language)],
			]),
			{ kind: 'paragraph', text: words.attached },
		],
		attachments: [data.pdf],
	});
}

/** The offer to renew a membership for a new year. */
export function composeRenewal(data: RenewalData): Message {
	const words = wordsOf(data);
	return composeDues(data, 'renewal', {
		subject: words.renewal.subject(data.year, data.association.name),
		parts: [
			{ kind: 'paragraph', text: words.renewal.text(data.association.name, data.year) },
			factsOf(data, [[words.amount, formatMoney(data.amount, data.language)]]),
			{ kind: 'action', label: words.renewal.action, url: data.url },
			{ kind: 'note', text: words.renewal.stop },
		],
	});
}
