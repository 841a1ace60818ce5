import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PGliteDialect } from 'kysely';
import type { Engine } from './database.ts';
import { doorOf, openDoor, serveDoor } from './door/index.ts';
import { lockFolder } from './folder_lock.ts';
import { StoreError } from './store_error.ts';
import { PARSERS } from './types.ts';

function createPglite(dataDir?: string): Promise<PGlite> {
	return PGlite.create({
		...(dataDir === undefined ? {} : { dataDir }),
		extensions: { btree_gin, pg_trgm, unaccent },
		parsers: PARSERS,
	});
}

function engineOf(pglite: PGlite, end: () => void): Engine {
	return {
		kind: 'pglite',
		dialect: new PGliteDialect({ pglite }),
		transaction: (run) =>
			pglite.transaction((tx) =>
				run({
					script: async (sql) => {
						await tx.exec(sql);
					},
					rows: async <T>(sql: string, values: readonly unknown[] = []) => (await tx.query<T>(sql, [...values])).rows,
				}),
			),
		listen: ({ channel, heard }) => {
			// PGlite calls back from within whoever's transaction tells; what hears is no part of it.
			const outside = AsyncLocalStorage.snapshot();
			return pglite.listen(channel, (payload) => outside(heard, payload));
		},
		close: async () => {
			if (!pglite.closed) await pglite.close();
			end();
		},
	};
}

/** PostgreSQL inside this process, gone with it. */
export async function openMemory(): Promise<Engine> {
	return engineOf(await createPglite(), () => undefined);
}

/**
 * PostgreSQL inside this process, in a folder, beside what else is kept there.
 * @param visiting whether to go through the door of another process that has the folder already
 * @throws StoreError where another process has it
 */
export async function openFolder(folder: string, visiting: boolean): Promise<Engine> {
	let release: () => void;
	try {
		release = lockFolder(folder);
	} catch (error) {
		const door = doorOf(folder);
		if (!(error instanceof StoreError) || !visiting || door === undefined) throw error;
		// Where nobody answers, what is to be said is that the folder is taken.
		return openDoor(door).catch(() => Promise.reject(error));
	}
	try {
		const pglite = await createPglite(join(folder, 'postgresql'));
		const door = serveDoor(folder, pglite);
		return engineOf(pglite, () => {
			door?.close();
			release();
		});
	} catch (error) {
		release();
		throw error;
	}
}
