import { formatDuration } from '../../domain/typography/index.ts';
import { composeLetter, type Envelope, wordsOf } from '../letter.ts';
import type { Message } from '../message.ts';

/** A link that lets its reader in. */
export interface LinkData extends Envelope {
	/** `invitation`: asked for by someone else. */
	readonly purpose: 'signIn' | 'invitation';
	readonly url: string;
	/** Minutes for which it works. */
	readonly minutes: number;
	/** Distinguishes this link from others to the same address, and lets nobody in. */
	readonly request: string;
}

/** The message that carries a link to sign in with, or to accept an invitation. */
export function composeLink(data: LinkData): Message {
	const words = wordsOf(data);
	const said = words[data.purpose];
	const place = data.association.name;
	return composeLetter(data, {
		key: `link/${data.request}`,
		subject: said.subject(place),
		parts: [
			{ kind: 'paragraph', text: said.text(place) },
			{ kind: 'action', label: said.action, url: data.url },
			{ kind: 'note', text: words.signIn.once(formatDuration(data.minutes, data.language)) },
			{ kind: 'note', text: words.unaskedFor },
		],
	});
}
