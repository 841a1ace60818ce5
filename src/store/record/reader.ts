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
	/**
	 * What is made of the record alone: made again once its journal has another entry, which every change has. Within a
	 * transaction that writes, made each time.
	 * @param name says what it is, apart from all else that is kept
	 */
	readonly fact: <T>(name: string, make: () => Promise<T>) => Promise<T>;
	/** For queries that this does not do, in `src/store` only. Sees the one association. */
	readonly tx: Kysely<Tables>;
	readonly kept: Kept;
}

/** What was made of a record, and the last entry of its journal then. */
interface KeptFact {
	readonly head: string;
	readonly value: unknown;
}

/**
 * Reads an association's record within a transaction that sees it.
 * @param head hash of the last entry of its journal, as that transaction sees it; none where the transaction writes
 */
export function recordReader(tx: Kysely<Tables>, association: string, kept: Kept, head?: string): RecordReader {
	return {
		association,
		tx,
		kept,
		get: async (concept, key) => {
			const exact = CONCEPTS[concept].repeats ? { nth: 0, ...key } : key;
			const [found] = await selectRows(tx, association, concept, exact);
			return found;
		},
		fact: async <T>(name: string, make: () => Promise<T>) => {
			if (head === undefined) return make();
			const key = `fact ${association} ${name}`;
			const found = kept.get(key) as KeptFact | undefined;
			// What one name makes has one type.
			if (found?.head === head) return found.value as T;
			const value = await make();
			kept.set(key, { head, value } satisfies KeptFact);
			return value;
		},
		list: (concept, where) => selectRows(tx, association, concept, where),
	};
}
