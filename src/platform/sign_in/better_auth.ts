import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { magicLink } from 'better-auth/plugins/magic-link';
import { countAttempt, type Database } from '../../store/index.ts';
import type { Log } from '../logging/index.ts';
import { COLUMN_PLUGINS, MODELS } from './columns.ts';
import { openSession } from './open_session.ts';
import { secondFactor } from './second_factor_plugin.ts';
import { fingerprint } from './secret.ts';

const MINUTE = 60;
const DAY = 86_400;

/** How long a link to sign in with holds. */
export const LINK_SECONDS = 10 * MINUTE;
/** How long one stays signed in without coming back. */
export const SESSION_SECONDS = 30 * DAY;

/** The header in which this program, and nobody else, tells the library who calls. */
export const CLIENT_HEADER = 'x-collegiale-client';

/** Where the library believes its endpoints to be; no address of the site leads there. */
export const BASE_PATH = '/sign-in-library';

export interface AuthConfig {
	readonly database: Database;
	/** Scheme, host and port at which the browser finds the site. */
	readonly origin: string;
	readonly secret: string;
	readonly appName: string;
	readonly log: Log;
	/** Takes a new link's token on its way to an address; not waited for. */
	readonly onLink: (link: { readonly email: string; readonly token: string; readonly metadata: unknown }) => void;
}

/** A passkey stands for both factors, so the device must have made sure of its owner (WebAuthn level 3, 7.2 step 17: UV). */
function requireVerifiedUser(info: { readonly userVerified: boolean } | undefined): void {
	if (info?.userVerified !== true) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });
}

/** The sign-in library as this product uses it: links, passkeys, second factor; no password anywhere. */
export function openAuth({ database, origin, secret, appName, log, onLink }: AuthConfig) {
	const secure = origin.startsWith('https:');
	return betterAuth({
		appName,
		baseURL: origin,
		basePath: BASE_PATH,
		secret,
		telemetry: { enabled: false },
		database: { db: COLUMN_PLUGINS.reduce((db, plugin) => db.withPlugin(plugin), database.db), type: 'postgres' },
		user: MODELS.user,
		session: { ...MODELS.session, expiresIn: SESSION_SECONDS, updateAge: DAY, freshAge: DAY },
		account: MODELS.account,
		verification: { ...MODELS.verification, storeIdentifier: 'hashed' },
		rateLimit: {
			enabled: true,
			window: 10,
			max: 60,
			customRules: {
				'/sign-in/magic-link': { window: 10 * MINUTE, max: 10 },
				'/magic-link/verify': { window: 10 * MINUTE, max: 20 },
				'/two-factor/*': { window: MINUTE, max: 8 },
				'/passkey/*': { window: MINUTE, max: 20 },
			},
			customStorage: {
				consume: async (key, { window, max }) => {
					const wait = await countAttempt(database.db, fingerprint(secret, key), { most: max, seconds: window }, new Date());
					return { allowed: wait === 0, retryAfter: wait };
				},
			},
		},
		advanced: {
			// A name that begins with `__Host-` can only be set by this host, over https, for the whole of it (RFC 6265bis, 4.1.3.2).
			useSecureCookies: false,
			cookiePrefix: secure ? '__Host-collegiale' : 'collegiale',
			defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
			ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
			// A test compares the tables; at each start it would only be slow.
			database: { validateSchema: false },
		},
		logger: { level: 'warn', log: (level, message) => log('sign_in.library', { level, message }) },
		plugins: [
			magicLink({
				expiresIn: LINK_SECONDS,
				storeToken: 'hashed',
				sendMagicLink: async ({ email, token, metadata }) => onLink({ email, token, metadata }),
			}),
			passkey({
				rpName: appName,
				origin,
				authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
				schema: { passkey: MODELS.passkey },
				registration: { afterVerification: async ({ verification }) => requireVerifiedUser(verification.registrationInfo) },
				authentication: { afterVerification: async ({ verification }) => requireVerifiedUser(verification.authenticationInfo) },
			}),
			secondFactor(),
			openSession(),
		],
	});
}

export type Auth = ReturnType<typeof openAuth>;
