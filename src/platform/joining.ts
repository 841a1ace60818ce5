import { countAttempt, forgetPast, type Store } from '../store/index.ts';
import { fingerprint } from './sign_in/secret.ts';

/** Requests to join that may come from one network address within an hour. */
const PER_CALLER = { most: 5, seconds: 3600 };

/**
 * Counts a request to join from a network address, which is kept nowhere: only what stands for it. What is past is taken
 * away on the way.
 * @returns seconds to wait; 0 where it may be sent
 */
export type CountJoining = (address: string) => Promise<number>;

/** Counts the requests to join of an association. */
export function openJoining(store: Store, association: string, secret: string): CountJoining {
	return async (address) => {
		const now = new Date();
		await forgetPast(store.database.db, now);
		return countAttempt(store.database.db, fingerprint(secret, `join ${association} ${address}`), PER_CALLER, now);
	};
}
