import { type Instant, keepRecent } from '../../domain/basics/index.ts';
import { type Database, readSession } from '../../store/index.ts';
import type { Account } from '../../use_cases/index.ts';
import { type Auth, SESSION_SECONDS } from './better_auth.ts';
import { type Answer, type Caller, call, headersOf } from './caller.ts';

/** Someone who is signed in, in one browser. */
export interface Session {
	readonly id: string;
	readonly user: Account & { readonly secondFactor: boolean };
	/** Whether it began within a day: what changes how one signs in wants one that did. */
	readonly fresh: boolean;
}

/** A browser that someone is signed in with, as they are shown it. */
export interface SessionSummary {
	readonly id: string;
	readonly browser: string;
	readonly address: string;
	readonly begun: Instant;
	/** Of the last day on which it was used. */
	readonly seen: Instant;
	readonly current: boolean;
}

/** Being signed in. */
export interface Sessions {
	/** Who is signed in, by the cookies of a request; the answer may prolong them or take them back. */
	readonly session: (caller: Caller) => Promise<Answer<Session | undefined>>;
	readonly listSessions: (session: Session) => Promise<readonly SessionSummary[]>;
	/** Ends one of someone's sessions, wherever it is. @returns whether it was theirs to end */
	readonly revokeSession: (session: Session, id: string) => Promise<boolean>;
	/** Ends all of someone's sessions but this one. */
	readonly revokeOthers: (session: Session) => Promise<void>;
	readonly signOut: (caller: Caller) => Promise<Answer<'signedOut'>>;
}

const DAY = 86_400_000;

/** Cookies that are remembered to be signed at most. */
const MOST = 1000;

/** Whether a session's end is far enough away that the library would leave it as it is: it is put off once a day. */
function isLasting(expiresAt: string): boolean {
	return Date.parse(expiresAt) - SESSION_SECONDS * 1000 + DAY > Date.now();
}

export function sessions(auth: Auth, database: Database): Sessions {
	/** The tokens of sessions by the header of cookies that the library found to be signed: that never changes, the session may. */
	const signed = new Map<string, string>();
	const sessionOf = ({
		id,
		createdAt,
		user,
	}: {
		readonly id: string;
		readonly createdAt: number;
		readonly user: Session['user'];
	}): Session => ({
		...{ id, user },
		fresh: Date.now() - createdAt < DAY,
	});
	const cookieName = `${auth.options.advanced.cookiePrefix}.session_token=`;
	const held = async (userId: string) => (await auth.$context).internalAdapter.listSessions(userId, { onlyActiveSessions: true });
	const end = async (token: string) => (await auth.$context).internalAdapter.deleteSession(token);
	return {
		session: async (caller) => {
			const cookie = caller.headers.get('cookie');
			if (cookie?.includes(cookieName) !== true) return { outcome: undefined, cookies: [] };
			const token = signed.get(cookie);
			const known = token === undefined ? undefined : await readSession(database, token);
			if (known !== undefined && isLasting(known.expiresAt)) {
				return { outcome: sessionOf({ ...known, createdAt: Date.parse(known.createdAt) }), cookies: [] };
			}
			signed.delete(cookie);
			const { headers, response } = await auth.api.getSession({ headers: headersOf(caller), returnHeaders: true });
			const cookies = headers.getSetCookie();
			if (response === null) return { outcome: undefined, cookies };
			const { session, user } = response;
			keepRecent(signed, MOST, cookie, session.token);
			const account = { id: user.id, email: user.email, name: user.name, secondFactor: user.twoFactorEnabled === true };
			return { outcome: sessionOf({ id: session.id, createdAt: session.createdAt.getTime(), user: account }), cookies };
		},
		listSessions: async ({ id, user }) =>
			(await held(user.id))
				.map((one) => ({
					id: one.id,
					browser: one.userAgent ?? '',
					address: one.ipAddress ?? '',
					begun: one.createdAt.toISOString(),
					seen: one.updatedAt.toISOString(),
					current: one.id === id,
				}))
				.sort((a, b) => (a.seen < b.seen ? 1 : -1)),
		revokeSession: async ({ user }, id) => {
			const found = (await held(user.id)).find((one) => one.id === id);
			if (found !== undefined) await end(found.token);
			return found !== undefined;
		},
		revokeOthers: async ({ id, user }) => {
			for (const one of await held(user.id)) if (one.id !== id) await end(one.token);
		},
		signOut: async (caller) => ({ outcome: 'signedOut', cookies: (await call(auth, caller, 'POST', '/sign-out', {})).cookies }),
	};
}
