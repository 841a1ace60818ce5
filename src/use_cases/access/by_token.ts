import type { Actor } from '../../domain/access/index.ts';
import type { Instant } from '../../domain/basics/index.ts';
import { findToken, type Store } from '../../store/index.ts';
import { type Account, actorOf } from './actor_of.ts';

/**
 * Who acts by a token: its owner, as they are to the association now, within its scopes.
 * @param digest of the token (see `bearerDigest`)
 * @param accountOf finds an account by its id; none where it is gone
 * @returns undefined where no token in force has the digest
 */
export async function actorByToken(
	store: Store,
	association: string,
	digest: string,
	accountOf: (id: string) => Promise<Account | undefined>,
	now: Instant,
): Promise<Actor | undefined> {
	const token = await store.read(association, (record) => findToken(record, digest, now));
	const account = token && (await accountOf(token.account));
	return account && { ...(await actorOf(store, account, association, now)), scopes: token.scopes };
}
