import { ok } from '../../src/domain/basics/index.ts';
import { openDatabase, openStore, type Store, type StoreConfig } from '../../src/store/index.ts';
import { makeLinks } from '../../src/use_cases/index.ts';
import { SYSTEM } from '../../tests/contract/authors.ts';
import { gatherLarge } from '../../tests/contract/large_assembly.ts';
import { DAY } from '../../tests/contract/small_assembly.ts';

/** A sitting in which everyone is there and the first item is begun. */
export interface Prepared {
	readonly store: Store;
	/** What the personal link of each carries. */
	readonly tokens: ReadonlyMap<string, string>;
}

/** Prepares a sitting of so many in a new database. @throws Error where it cannot be */
export async function prepare(config: StoreConfig, secret: string, count: number, votes: number): Promise<Prepared> {
	const store = openStore(await openDatabase(config), secret);
	const people = await gatherLarge(store, count, votes);
	const made = await store.write('ours', SYSTEM, async (record) => ok(await makeLinks(record, DAY, people, SYSTEM.at)));
	if (!made.ok) throw new Error(made.error.code);
	return { store, tokens: made.value };
}
