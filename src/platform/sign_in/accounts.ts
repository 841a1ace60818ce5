import type { Account } from '../../use_cases/index.ts';
import type { Log } from '../logging/index.ts';
import type { Auth } from './better_auth.ts';
import { type Answer, type Caller, headersOf } from './caller.ts';

/** Accounts: an address that someone can be signed in by. */
export interface Accounts {
	/** The account of an address, made where there is none yet. @returns its id */
	readonly ensureAccount: (email: string, name?: string) => Promise<string>;
	/** The account of an id. `confirmed`: someone has followed a link that was sent to its address. */
	readonly accountOf: (id: string) => Promise<(Account & { readonly confirmed: boolean }) | undefined>;
	/** Signs an account in, for someone who has shown in another way who they are. */
	readonly openFor: (caller: Caller, user: string, by: 'welcome' | 'sample') => Promise<Answer<'signedIn'>>;
}

export function accounts(auth: Auth, log: Log): Accounts {
	return {
		ensureAccount: async (email, name = '') => {
			const { internalAdapter } = await auth.$context;
			const found = await internalAdapter.findUserByEmail(email);
			if (found !== null) return found.user.id;
			const made = await internalAdapter.createUser({ email, name, emailVerified: false }, { method: 'magic-link' });
			return made.id;
		},
		accountOf: async (id) => {
			const { internalAdapter } = await auth.$context;
			const user = await internalAdapter.findUserById(id);
			return user === null ? undefined : { id: user.id, email: user.email, name: user.name, confirmed: user.emailVerified };
		},
		openFor: async (caller, user, by) => {
			const { headers } = await auth.api.openSession({ body: { userId: user }, headers: headersOf(caller), returnHeaders: true });
			log('sign_in.opened', { user, by });
			return { outcome: 'signedIn', cookies: headers.getSetCookie() };
		},
	};
}
