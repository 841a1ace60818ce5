import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A request that carries a key. */
export interface Keyed {
	readonly association: string;
	readonly actorId: string;
	/** Chosen by whoever asks, a new one for each thing to be done. */
	readonly key: string;
	readonly action: string;
	/** Digest of the input. */
	readonly inputHash: string;
	/** ISO instant. */
	readonly at: string;
}

/** `new`: to be done. `done`: what it answered then. `other`: the key was that of another request. */
export type Claim = { readonly status: 'new' } | { readonly status: 'done'; readonly output: unknown } | { readonly status: 'other' };

/**
 * Takes a key within a transaction. Of two transactions with one key the second waits here until the first has ended,
 * and then finds what it answered, or, where it was rolled back, has the key.
 */
export async function claim(tx: Transaction<Tables>, { association, actorId, key, action, inputHash, at }: Keyed): Promise<Claim> {
	const made = await tx
		.insertInto('performed')
		.values({ association_id: association, actor_id: actorId, key, action, input_hash: inputHash, output: null, at })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows === 1n) return { status: 'new' };
	const before = await tx
		.selectFrom('performed')
		.select(['action', 'input_hash', 'output'])
		.where('association_id', '=', association)
		.where('actor_id', '=', actorId)
		.where('key', '=', key)
		.executeTakeFirstOrThrow();
	return before.action === action && before.input_hash === inputHash ? { status: 'done', output: before.output } : { status: 'other' };
}

/** Keeps what a request answered, for the next with its key. */
export async function remember(tx: Transaction<Tables>, { association, actorId, key }: Keyed, output: unknown): Promise<void> {
	await tx
		.updateTable('performed')
		.set({ output: JSON.stringify(output) })
		.where('association_id', '=', association)
		.where('actor_id', '=', actorId)
		.where('key', '=', key)
		.execute();
}
