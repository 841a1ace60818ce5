import { getAuthenticatorName, type Passkey } from '@better-auth/passkey';
import { z } from 'zod';
import type { Instant } from '../../domain/basics/index.ts';
import type { Log } from '../logging/index.ts';
import type { Auth } from './better_auth.ts';
import { type Caller, call, type Reply } from './caller.ts';
import { userOf } from './links.ts';
import type { Session } from './sessions.ts';

/** The exchanges of the WebAuthn ceremonies, by the name that the page's script calls them by. */
const EXCHANGES = {
	'sign-in-options': { method: 'GET', path: '/passkey/generate-authenticate-options' },
	'sign-in': { method: 'POST', path: '/passkey/verify-authentication' },
	'add-options': { method: 'GET', path: '/passkey/generate-register-options' },
	add: { method: 'POST', path: '/passkey/verify-registration' },
} as const;

/** A passkey as its owner is shown it. */
export interface PasskeySummary {
	readonly id: string;
	/** What keeps it (a password manager, a system), where it says so. */
	readonly keptBy: string | undefined;
	readonly added: Instant | undefined;
	/** Whether it is found on one's other devices too. */
	readonly synced: boolean;
}

/** Signing in by passkey. */
export interface Passkeys {
	/** One exchange with the page's script, by its name. What it answers holds options of the ceremony, or nothing. */
	readonly passkeyExchange: (caller: Caller, exchange: string, response: unknown) => Promise<Reply>;
	readonly listPasskeys: (session: Session) => Promise<readonly PasskeySummary[]>;
	/** @returns whether it was theirs to remove */
	readonly removePasskey: (session: Session, id: string) => Promise<boolean>;
	/** Whether this site can have passkeys at all: their keys are bound to a domain's name, which a bare network address is not. */
	readonly passkeysPossible: boolean;
}

function isExchange(name: string): name is keyof typeof EXCHANGES {
	return Object.hasOwn(EXCHANGES, name);
}

const credential = z.looseObject({ id: z.string() });

export function passkeys(auth: Auth, log: Log): Passkeys {
	return {
		passkeysPossible: !/^https?:\/\/(?:\d{1,3}(?:\.\d{1,3}){3}|\[)/u.test(String(auth.options.baseURL)),
		passkeyExchange: async (caller, exchange, response) => {
			if (!isExchange(exchange)) return { status: 404, body: null, cookies: [] };
			const { method, path } = EXCHANGES[exchange];
			if (method === 'GET') return call(auth, caller, method, path);
			const sent = credential.safeParse(response);
			if (!sent.success) return { status: 400, body: null, cookies: [] };
			const reply = await call(auth, caller, method, path, { response: sent.data });
			if (exchange === 'sign-in' && reply.status === 200) log('sign_in.opened', { user: userOf(reply.body), by: 'passkey' });
			if (exchange === 'sign-in' && reply.status !== 200) log('sign_in.refused', { by: 'passkey', why: String(reply.status) });
			// The library answers with the session's token and the account, which no script needs.
			return { ...reply, body: null };
		},
		listPasskeys: async ({ user }) => {
			const { adapter } = await auth.$context;
			const held = await adapter.findMany<Passkey>({ model: 'passkey', where: [{ field: 'userId', value: user.id }] });
			return held.map(({ id, aaguid, createdAt, backedUp }) => ({
				id,
				keptBy: getAuthenticatorName(aaguid),
				added: createdAt?.toISOString(),
				synced: backedUp,
			}));
		},
		removePasskey: async ({ user }, id) => {
			const { adapter } = await auth.$context;
			const removed = await adapter.deleteMany({
				model: 'passkey',
				where: [
					{ field: 'id', value: id },
					{ field: 'userId', value: user.id },
				],
			});
			return removed > 0;
		},
	};
}
