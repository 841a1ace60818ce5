import { randomUUID } from 'node:crypto';
import type { Association } from '../domain/association/index.ts';
import { composeLink, type Mailer, openOutbox, openSmtpMailer } from '../mail/index.ts';
import type { SendLink } from './sign_in/index.ts';

/** How mail is set up: COLLEGIALE_SMTP and COLLEGIALE_SENDER. */
export interface MailConfig {
	/** Address of the server, `smtps://name:password@host:465`; without one, messages are kept and not sent. */
	readonly smtp?: string;
	/** The address that messages come from. */
	readonly sender?: string;
}

/** Mail as it is set up. */
export function openMail({ smtp, sender }: MailConfig, origin: string): Mailer {
	const options = { sender: sender ?? `collegiale@${new URL(origin).hostname}` };
	return smtp === undefined ? openOutbox(options) : openSmtpMailer(smtp, options);
}

/**
 * Sends links to sign in with.
 * @param tell says a link to whoever runs the server, where mail is not set up
 */
export function linkMail(mailer: Mailer, association: () => Promise<Association>, tell: ((url: string) => void) | undefined): SendLink {
	return async ({ to, url, language, minutes }) => {
		const message = composeLink({
			...{ association: await association(), to: { email: to }, language },
			...{ purpose: 'signIn', url, minutes, request: randomUUID() },
		});
		const sent = await mailer.send(message);
		if (!sent.ok) throw new Error(`mail ${sent.error.code} ${sent.error.reply ?? ''}`);
		tell?.(url);
	};
}
