import { createTransport } from 'nodemailer';
import { ok } from '../domain/basics/index.ts';
import { compile } from './compile.ts';
import type { Mailer, MailerOptions } from './mailer.ts';
import type { Message } from './message.ts';

/** A message that nobody received: as composed, and as it would have gone over the wire. */
export interface KeptMessage {
	readonly message: Message;
	/** RFC 5322, with its attachments. */
	readonly raw: Buffer;
}

/** A mailer that sends nothing and keeps what it was given, the latest first: for development, the example, and tests. */
export interface Outbox extends Mailer {
	readonly kept: () => readonly KeptMessage[];
}

/** Messages kept at most: the oldest go first. */
const MOST_KEPT = 200;

/** Opens an outbox. */
export function openOutbox({ sender }: MailerOptions): Outbox {
	const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
	let kept: KeptMessage[] = [];
	return {
		send: async (message) => {
			const { message: raw } = await transport.sendMail(compile(message, sender));
			if (!Buffer.isBuffer(raw)) throw new Error('the stream transport was asked for a buffer');
			kept = [{ message, raw }, ...kept].slice(0, MOST_KEPT);
			return ok(undefined);
		},
		kept: () => kept,
		close: async () => transport.close(),
	};
}
