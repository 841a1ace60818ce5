import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PGliteDialect } from 'kysely';
import type { Engine } from './database.ts';
import { lockFolder } from './folder_lock.ts';
import { PARSERS } from './types.ts';

/** PostgreSQL inside this process, in a folder, beside what else is kept there, or in memory. @throws StoreError where another process has the folder */
export async function openPglite(folder: string | 'memory'): Promise<Engine> {
	const release = folder === 'memory' ? () => undefined : lockFolder(folder);
	try {
		const pglite = await PGlite.create({
			...(folder === 'memory' ? {} : { dataDir: join(folder, 'postgresql') }),
			extensions: { btree_gin, pg_trgm, unaccent },
			parsers: PARSERS,
		});
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
			close: async () => {
				if (!pglite.closed) await pglite.close();
				release();
			},
		};
	} catch (error) {
		release();
		throw error;
	}
}
