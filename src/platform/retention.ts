import type { Actor } from '../domain/access/index.ts';
import type { RetentionKind } from '../domain/retention/index.ts';
import type { Store } from '../store/index.ts';
import { ask, MOST_AT_ONCE, perform, readRetention, runRetention } from '../use_cases/index.ts';
import type { Log } from './logging/index.ts';

const MINUTE = 60_000;
const FIRST = 10 * MINUTE;
const EVERY = 24 * 60 * MINUTE;

const ACTOR: Actor = { kind: 'system', id: 'retention', name: 'Collégiale', roles: [] };

/** Erases what is over, by each rule that says that the program does so itself. @returns how many things of each kind */
export async function eraseOver(
	store: Store,
	association: string,
	now = new Date().toISOString(),
): Promise<Readonly<Partial<Record<RetentionKind, number>>>> {
	const moment = { association, actor: ACTOR, now };
	const plan = await ask(store, readRetention, {}, moment);
	if (!plan.ok) throw new Error(plan.error.code);
	const counts: Partial<Record<RetentionKind, number>> = {};
	for (const { kind, automatic, over, list } of plan.value) {
		if (!automatic || over === 0) continue;
		const due = list.slice(0, over).map(({ id }) => id);
		counts[kind] = 0;
		// Each lot in a transaction of its own, so that nobody waits for all of it.
		for (let start = 0; start === 0 || start < due.length; start += MOST_AT_ONCE) {
			const done = await perform(store, runRetention, { kind, ids: due.slice(start, start + MOST_AT_ONCE) }, moment);
			if (!done.ok) throw new Error(done.error.code);
			counts[kind] += done.value.count;
		}
	}
	return counts;
}

/** Does so once a day, for as long as the server runs. */
export function openRetention(store: Store, association: string, log: Log): void {
	const run = async () => {
		await eraseOver(store, association).catch((error: unknown) => log('retention.failed', { error }));
		setTimeout(run, EVERY).unref();
	};
	setTimeout(run, FIRST).unref();
}
