import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '../../domain/basics/index.ts';
import { countAttempt, type Database, forgetPast } from '../../store/index.ts';
import type { Log } from '../logging/index.ts';
import { type Auth, LINK_SECONDS } from './better_auth.ts';
import { type Answer, type Caller, call } from './caller.ts';
import { fingerprint } from './secret.ts';

/** A message with a link that signs its reader in. */
export interface LinkMessage {
	readonly to: string;
	readonly url: string;
	readonly language: Language;
	/** Minutes for which it works. */
	readonly minutes: number;
}

/** Sends a message; the mail adapter of the product does. */
export type SendLink = (message: LinkMessage) => Promise<void>;

/** Who asks for a link, and where. */
export interface LinkRequest {
	readonly email: string;
	readonly language: Language;
	/** The association whose site was asked; its people may sign in. */
	readonly association?: string | undefined;
}

export interface LinkPorts {
	readonly database: Database;
	readonly origin: string;
	readonly secret: string;
	readonly send: SendLink;
	/** Whether an address is that of an account, or of a person of the association. */
	readonly known: (email: string, association: string | undefined) => Promise<boolean>;
	readonly log: Log;
}

/** Links that one address is sent within an hour; beyond, whoever asks is told the same and nothing is sent. */
const PER_ADDRESS = { most: 5, seconds: 3600 };

const asked = z.object({ language: z.enum(['fr', 'en']), association: z.string().optional() });

function linkTo(origin: string, token: string, language: Language): string {
	return `${origin}${language === 'en' ? '/en' : ''}/sign-in/link/${token}`;
}

/**
 * Sends links after the page has been answered: neither what it says nor how long it takes tells whether the address is
 * known.
 */
export function linkSender({ database, origin, secret, send, known, log }: LinkPorts) {
	const underway = new Set<Promise<void>>();
	const deliver = async ({ email, token, metadata }: { readonly email: string; readonly token: string; readonly metadata: unknown }) => {
		const { language, association } = asked.parse(metadata);
		const now = new Date();
		await forgetPast(database.db, now);
		const held = await countAttempt(database.db, fingerprint(secret, `address ${email.toLowerCase()}`), PER_ADDRESS, now);
		const outcome = held > 0 ? 'held' : (await known(email, association)) ? 'sent' : 'unknown';
		if (outcome === 'sent') await send({ to: email, url: linkTo(origin, token, language), language, minutes: LINK_SECONDS / 60 });
		log('sign_in.link_asked', { outcome });
	};
	return {
		take: (link: Parameters<typeof deliver>[0]): void => {
			const delivery: Promise<void> = deliver(link)
				.catch((error: unknown) => log('sign_in.link_failed', { error }))
				.finally(() => underway.delete(delivery));
			underway.add(delivery);
		},
		/** Waits until what was asked for so far has been sent. */
		settled: async (): Promise<void> => {
			await Promise.all(underway);
		},
	};
}

/** Signing in by a link that is sent to an address. */
export interface Links {
	/** Asks for a link. `tooMany`: this network address asked too often; nothing else tells anything of the address asked for. */
	readonly requestLink: (caller: Caller, request: LinkRequest) => Promise<'asked' | 'tooMany'>;
	/** Signs in by a link's token, which then holds no more. In any browser: the one that asked may be on another device. */
	readonly followLink: (caller: Caller, token: string) => Promise<Answer<'signedIn' | 'secondFactor' | 'invalid' | 'tooMany'>>;
	/** Makes a link for an address without sending it. @param seconds how long it holds */
	readonly makeLink: (email: string, language: Language, seconds: number) => Promise<string>;
}

const secondFactorWanted = z.object({ twoFactorRedirect: z.literal(true) });

export function links(auth: Auth, { origin, log }: Pick<LinkPorts, 'origin' | 'log'>): Links {
	return {
		requestLink: async (caller, { email, language, association }) => {
			const { status } = await call(auth, caller, 'POST', '/sign-in/magic-link', { email, metadata: { language, association } });
			return status === 429 ? 'tooMany' : 'asked';
		},
		followLink: async (caller, token) => {
			const reply = await call(auth, caller, 'GET', `/magic-link/verify?token=${encodeURIComponent(token)}`);
			const { status, body, cookies } = reply;
			// What is wrong with a link the library answers with a redirection.
			if (status !== 200) {
				const outcome = status === 429 ? 'tooMany' : 'invalid';
				log('sign_in.refused', { by: 'link', why: outcome });
				return { outcome, cookies: [] };
			}
			if (secondFactorWanted.safeParse(body).success) return { outcome: 'secondFactor', cookies };
			log('sign_in.opened', { user: userOf(body), by: 'link' });
			return { outcome: 'signedIn', cookies };
		},
		makeLink: async (email, language, seconds) => {
			const token = randomBytes(32).toString('base64url');
			const { internalAdapter } = await auth.$context;
			// As the library's own links are kept: the digest of the token, which the table then holds the digest of.
			await internalAdapter.createVerificationValue({
				identifier: createHash('sha256').update(token).digest('base64url'),
				value: JSON.stringify({ email }),
				expiresAt: new Date(Date.now() + seconds * 1000),
			});
			return linkTo(origin, token, language);
		},
	};
}

const signedIn = z.object({ user: z.object({ id: z.string() }) });

/** The account that an answer of the library says is signed in now. */
export function userOf(body: unknown): string {
	return signedIn.parse(body).user.id;
}
