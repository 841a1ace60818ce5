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

/** How mail is set up, without what nobody needs to see. */
export interface MailState {
	/** Host and port of the server that takes messages; null: messages are kept and not sent. */
	readonly server: string | null;
	/** The address that messages come from. */
	readonly sender: string;
}

export function mailState({ smtp, sender }: MailConfig, origin: string): MailState {
	return {
		server: smtp === undefined ? null : new URL(smtp).host,
		sender: sender ?? `collegiale@${new URL(origin).hostname}`,
	};
}

/** Mail as it is set up. */
export function openMail({ smtp }: MailConfig, options: MailState): Mailer {
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
