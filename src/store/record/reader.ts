import type { Kysely } from 'kysely';
import { CONCEPTS, type ConceptName, type Key } from '../concepts/index.ts';
import type { Tables } from '../tables.ts';
import { type Stored, selectRows } from './rows.ts';

/**
 * What was made of committed rows and is dear to make again, by a name that says of which association and what: a store's
 * own, lost with its process. Whoever keeps something there holds it to what is in the database before using it.
 */
export type Kept = Map<string, unknown>;

/** The record of one association, read within a transaction. */
export interface RecordReader {
	readonly association: string;
	/** The one thing of that key. */
	readonly get: <C extends ConceptName>(concept: C, key: Key<C>) => Promise<Stored<C> | undefined>;
	/** All of a concept, or those whose key has the given parts, in the order of their keys or in their own. */
	readonly list: <C extends ConceptName>(concept: C, where?: Partial<Key<C>>) => Promise<readonly Stored<C>[]>;
	/** For queries that this does not do, in `src/store` only. Sees the one association. */
	readonly tx: Kysely<Tables>;
	readonly kept: Kept;
}

/** Reads an association's record within a transaction that sees it. */
export function recordReader(tx: Kysely<Tables>, association: string, kept: Kept): RecordReader {
	return {
		association,
		tx,
		kept,
		get: async (concept, key) => {
			const exact = CONCEPTS[concept].repeats ? { nth: 0, ...key } : key;
			const [found] = await selectRows(tx, association, concept, exact);
			return found;
		},
		list: (concept, where) => selectRows(tx, association, concept, where),
	};
}
