import { describeEvent, type FieldsOf } from './event.ts';

/**
 * Everything that the server writes to its log, once: a line's name, its level, what it means, and its fields. None may
 * hold a personal datum, an address of a page as it was asked for, or anything that lets someone in.
 */
export const EVENTS = {
	'http.answered': describeEvent('info', 'A request was answered.', {
		request: 'text',
		method: 'text',
		/** The route's pattern, never the address: an address can hold a token or an id. */
		route: 'text',
		status: 'number',
		milliseconds: 'number',
	}),
	'http.failed': describeEvent('error', 'A request ended in an error that nothing foresaw.', {
		request: 'text',
		route: 'text',
		error: 'error',
	}),
	'live.failed': describeEvent('error', 'What has changed of a sitting could not be shown to those who follow it; it is tried again.', {
		/** Id of the assembly. */
		sitting: 'text',
		error: 'error',
	}),
	'mail.failed': describeEvent('error', 'The queue of messages could not be worked through; it is tried again.', { error: 'error' }),
	'sign_in.link_asked': describeEvent('info', 'Someone asked for a link to sign in with.', {
		/** `sent`, `unknown`: nobody has the address, `held`: too many were sent to it of late. */
		outcome: 'text',
	}),
	'sign_in.link_failed': describeEvent('error', 'A link to sign in with could not be sent.', { error: 'error' }),
	'sign_in.opened': describeEvent('info', 'Someone signed in.', {
		/** Id of the account. */
		user: 'text',
		/** `link`, `passkey`, `code`, `welcome` or `sample`. */
		by: 'text',
	}),
	'sign_in.refused': describeEvent('warn', 'Someone could not sign in.', { by: 'text', why: 'text' }),
	'sign_in.library': describeEvent('warn', 'The sign-in library had something to say.', { level: 'text', message: 'text' }),
	'retention.failed': describeEvent('error', 'Erasing what is over ended in an error; it is tried again the next day.', { error: 'error' }),
	'webhook.failed': describeEvent('warn', 'An address that is told of what happens did not take a message; it is tried again later.', {
		/** Id of the webhook. */
		webhook: 'text',
		/** HTTP status, or `address`, `timeout`, `unreachable`. */
		answer: 'text',
		/** Of the same message so far. */
		attempts: 'number',
	}),
	'webhook.stuck': describeEvent('error', 'Telling of what happens ended in an error that nothing foresaw; it goes on.', {
		error: 'error',
	}),
} as const;

export type LogEvent = keyof typeof EVENTS;
export type EventFields<E extends LogEvent> = FieldsOf<(typeof EVENTS)[E]['fields']>;
