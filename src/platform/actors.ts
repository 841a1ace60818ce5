import type { Actor } from '../domain/access/index.ts';
import { type Instant, keepRecent } from '../domain/basics/index.ts';
import type { Store } from '../store/index.ts';
import { type Account, actorOf } from '../use_cases/index.ts';

/** Accounts that are kept at most; beyond, the one that was put there first goes. */
const MOST = 1000;

interface Kept {
	readonly head: string | undefined;
	readonly quarter: string;
	readonly actor: Actor;
}

/** The quarter of an hour of an instant: days begin at the beginning of one, in every time zone. */
function quarterOf(now: Instant): string {
	return `${now.slice(0, 14)}${Math.floor(Number(now.slice(14, 16)) / 15)}`;
}

/**
 * Who accounts are to an association. What gives a role is in the record and has an entry of the journal, or depends on the
 * date: while neither has changed, an account is still who it was. So each request asks for the head of the journal alone,
 * and a role that is taken back is gone with the next.
 */
export function openActors(store: Store, association: string): (account: Account, now: Instant) => Promise<Actor> {
	const kept = new Map<string, Kept>();
	return async (account, now) => {
		const key = JSON.stringify([account.id, account.email, account.name]);
		const head = await store.headOf(association);
		const quarter = quarterOf(now);
		const found = kept.get(key);
		if (found !== undefined && head !== undefined && found.head === head && found.quarter === quarter) return found.actor;
		const actor = await actorOf(store, account, association, now);
		keepRecent(kept, MOST, key, { head, quarter, actor });
		return actor;
	};
}
