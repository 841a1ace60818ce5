import type { IsoDate } from '../../domain/basics/index.ts';
import { formatDate } from '../../domain/typography/index.ts';
import { composeLetter, type Envelope, wordsOf } from '../letter.ts';
import type { Message } from '../message.ts';

export interface RequestData extends Envelope {
	/** Id of the request, for the message's key. */
	readonly request: string;
}

export interface ReceivedData extends RequestData {
	/** The body that the statutes name to decide. */
	readonly decidedBy?: string;
}

export interface ApprovedData extends RequestData {
	readonly decidedOn: IsoDate;
	readonly decidedBy?: string;
	/** The member's own pages. */
	readonly url: string;
}

export interface RefusedData extends Omit<ApprovedData, 'url'> {
	/** Months for which the request is kept. */
	readonly keptMonths: number;
}

/** Tells who asks to join that the request has come, and who decides. */
export function composeRequestReceived(data: ReceivedData): Message {
	const { requestReceived: said } = wordsOf(data);
	return composeLetter(data, {
		key: `request/${data.request}/received`,
		subject: said.subject(data.association.name),
		parts: [
			{ kind: 'paragraph', text: said.text(data.association.name) },
			{ kind: 'paragraph', text: data.decidedBy === undefined ? said.next : said.decides(data.decidedBy) },
		],
	});
}

/** When it was decided, and by which body. */
function decisionFacts(data: Omit<ApprovedData, 'url'>) {
	const { requestApproved: said } = wordsOf(data);
	const items = [
		{ term: said.on, value: formatDate(data.decidedOn, data.language) },
		...(data.decidedBy === undefined ? [] : [{ term: said.by, value: data.decidedBy }]),
	];
	return { kind: 'facts', items } as const;
}

/** Welcomes a new member. */
export function composeRequestApproved(data: ApprovedData): Message {
	const { requestApproved: said } = wordsOf(data);
	return composeLetter(data, {
		key: `request/${data.request}/approved`,
		subject: said.subject(data.association.name),
		parts: [
			{ kind: 'paragraph', text: said.text(data.association.name) },
			decisionFacts(data),
			{ kind: 'action', label: said.action, url: data.url },
		],
	});
}

/** Tells who asked to join that the body did not approve it. */
export function composeRequestRefused(data: RefusedData): Message {
	const { requestRefused: said } = wordsOf(data);
	return composeLetter(data, {
		key: `request/${data.request}/refused`,
		subject: said.subject(data.association.name),
		parts: [
			{ kind: 'paragraph', text: said.text(data.association.name) },
			decisionFacts(data),
			{ kind: 'note', text: said.kept(data.keptMonths) },
		],
	});
}
