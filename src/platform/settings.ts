import { type Actor, may, type Role } from '../domain/access/index.ts';
import { type Language, ok, type Result, refused } from '../domain/basics/index.ts';
import { type Refusal, refusal } from '../i18n/refusals/index.ts';
import { composeLink, composeTest, type Mailer, type Message } from '../mail/index.ts';
import { countAttempt, type Store } from '../store/index.ts';
import { createToken, newToken, perform } from '../use_cases/index.ts';
import { INVITED_FOR_SECONDS, invite } from './invite.ts';
import type { MailState } from './mail.ts';
import type { Office } from './office.ts';
import type { SignIn } from './sign_in/index.ts';

/** Whom someone invites, and with which role. */
export interface Invited {
	readonly email: string;
	readonly role: Exclude<Role, 'visitor'>;
	readonly language: Language;
}

/** What the settings do beside the record: with accounts, mail and chance. */
export interface Settings {
	readonly mail: MailState;
	/** Gives the account of an address a role and sends it a link to come in by. */
	readonly invite: (actor: Actor, invited: Invited) => Promise<Result<null, Refusal>>;
	/** Makes a token for whoever acts. @param wanted what came from the page, beside the digest @returns the token, never shown again */
	readonly makeToken: (actor: Actor, wanted: Readonly<Record<string, unknown>>) => Promise<Result<{ readonly token: string }, Refusal>>;
	/** Sends a message to oneself. */
	readonly testMail: (actor: Actor, to: string, language: Language) => Promise<Result<null, Refusal>>;
}

interface SettingsPorts {
	readonly store: Store;
	readonly office: Office;
	readonly signIn: SignIn;
	readonly mailer: Mailer;
	readonly mail: MailState;
	/** Says a link to whoever runs the server, where mail is not set up. */
	readonly tell: ((url: string) => void) | undefined;
}

/** Messages that one association may have sent from its settings within an hour: nobody fills other people's boxes from here. */
const MESSAGES = { most: 60, seconds: 3600 };

export function openSettings({ store, office, signIn, mailer, mail, tell }: SettingsPorts): Settings {
	const { id: association } = office;
	const send = async (message: Message): Promise<Result<null, Refusal>> => {
		const wait = await countAttempt(store.database.db, `settings mail ${association}`, MESSAGES, new Date());
		if (wait > 0) return refused(refusal('too-many-attempts', { seconds: wait }));
		const sent = await mailer.send(message);
		return sent.ok ? ok(null) : refused(refusal(`mail-${sent.error.code}`, { reply: sent.error.reply ?? '–' }));
	};
	const envelope = async (email: string, language: Language) => ({
		association: await office.association(),
		...{ to: { email }, language, request: crypto.randomUUID() },
	});
	return {
		mail,
		invite: async (actor, { email, role, language }) => {
			// Before an account is made for anyone.
			if (!may(actor, 'access.grant')) return refused(refusal('forbidden'));
			const url = await invite(store, signIn, { association, email, role, language, actor });
			if (!url.ok) return url;
			const sent = await send(
				composeLink({ ...(await envelope(email, language)), purpose: 'invitation', url: url.value, minutes: INVITED_FOR_SECONDS / 60 }),
			);
			if (sent.ok) tell?.(url.value);
			return sent;
		},
		makeToken: async (actor, wanted) => {
			const { token, digest } = newToken();
			const made = await perform(store, createToken, { ...wanted, digest }, { association, actor });
			return made.ok ? ok({ token }) : made;
		},
		testMail: async (actor, to, language) =>
			may(actor, 'settings.write') ? send(composeTest(await envelope(to, language))) : refused(refusal('forbidden')),
	};
}
