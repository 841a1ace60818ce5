import type { Association } from '../domain/association/index.ts';
import type { Language } from '../domain/basics/index.ts';
import { frenchSpacing } from '../domain/typography/index.ts';
import { MAIL_WORDS, type MailWords } from '../i18n/mail/index.ts';
import { type Part, renderMailHtml, renderText } from './body.ts';
import type { Address, Message } from './message.ts';

/** What of an association its messages need. */
export type Letterhead = Pick<Association, 'id' | 'name' | 'email'>;

/** What every message is told: from which association, to whom, in which language. */
export interface Envelope {
	readonly association: Letterhead;
	readonly to: Address;
	readonly language: Language;
}

export interface Letter {
	/** Within the association; see {@link Message.key}. */
	readonly key: string;
	readonly subject: string;
	/** What stands between the greeting and the closing. */
	readonly parts: readonly Part[];
	readonly attachments?: Message['attachments'];
	readonly calendar?: Message['calendar'];
}

function spaced(part: Part): Part {
	switch (part.kind) {
		case 'facts':
			return { ...part, items: part.items.map(({ term, value }) => ({ term: frenchSpacing(term), value: frenchSpacing(value) })) };
		case 'list':
			return { ...part, items: part.items.map(frenchSpacing) };
		case 'action':
			return { ...part, label: frenchSpacing(part.label) };
		default:
			return { ...part, text: frenchSpacing(part.text) };
	}
}

/** The words of a language, for a composer. */
export function wordsOf({ language }: Envelope): MailWords {
	return MAIL_WORDS[language];
}

/** A letter as a message: greeted, signed by the association, with the spaces of its language, as plain text and as HTML. */
export function composeLetter(envelope: Envelope, letter: Letter): Message {
	const { association, to, language } = envelope;
	const words = wordsOf(envelope);
	const whole: Part[] = [
		{ kind: 'paragraph', text: words.greeting(to.name) },
		...letter.parts,
		{ kind: 'paragraph', text: `${words.closing}\n${association.name}` },
	];
	const parts = language === 'fr' ? whole.map(spaced) : whole;
	const subject = language === 'fr' ? frenchSpacing(letter.subject) : letter.subject;
	return {
		key: `${association.id}/${letter.key}`,
		language,
		to,
		from: association.name,
		...(association.email === undefined ? {} : { replyTo: { email: association.email, name: association.name } }),
		subject,
		text: renderText(parts, language),
		html: renderMailHtml(parts, subject, language),
		attachments: letter.attachments ?? [],
		...(letter.calendar === undefined ? {} : { calendar: letter.calendar }),
	};
}
