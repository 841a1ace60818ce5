import type { SendMailOptions } from 'nodemailer';
import type { Message } from './message.ts';

/** The key of a message as the left side of a Message-ID: letters, digits and what RFC 5322 lets stand there. */
export function messageIdOf(key: string): string {
	return key.normalize('NFD').replace(/[^A-Za-z0-9.-]+/gu, (run) => (run === '/' ? '.' : '_'));
}

/**
 * A message as nodemailer sends it, whatever the transport. Nothing in it can name a file or an address to fetch, and it
 * says of itself that a program wrote it, so that no absence replies (RFC 3834).
 * @param sender the server's own address
 */
export function compile(message: Message, sender: string): SendMailOptions {
	const { to, replyTo, calendar } = message;
	return {
		from: { name: message.from, address: sender },
		to: { name: to.name ?? '', address: to.email },
		...(replyTo === undefined ? {} : { replyTo: { name: replyTo.name ?? '', address: replyTo.email } }),
		subject: message.subject,
		text: message.text,
		html: message.html,
		messageId: `<${messageIdOf(message.key)}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
		headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.language },
		attachments: message.attachments.map(({ name, type, content }) => ({
			filename: name,
			contentType: type,
			content: typeof content === 'string' ? content : Buffer.from(content),
		})),
		...(calendar === undefined ? {} : { icalEvent: { method: calendar.method, filename: 'invitation.ics', content: calendar.ics } }),
		disableFileAccess: true,
		disableUrlAccess: true,
	};
}
