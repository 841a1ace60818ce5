import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { type CompiledQuery, Kysely, type KyselyConfig, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import {
	type MemberFilter,
	type MemberId,
	type RecordReader,
	type StoreConfig,
	searchMembers,
	type Tables,
} from '../../src/store/index.ts';

/** Rows of a page of the list. */
const PAGE = 100;

/** What a page of the list asks for. @param after the last member of the page before */
export interface Asked {
	readonly filter: MemberFilter;
	readonly after?: MemberId;
}

/** A driver, with nothing of ours around it. */
interface Driver {
	readonly dialect: KyselyConfig['dialect'];
	readonly query: (sql: string, parameters: unknown[]) => Promise<unknown>;
	readonly end: () => Promise<void>;
}

async function driverOf(where: StoreConfig, association: string, connections: number): Promise<Driver> {
	if (where.engine === 'postgresql') {
		const pool = new pg.Pool({ connectionString: where.url, max: connections, options: `-c app.association_id=${association}` });
		// Its server may be stopped before the last connection is closed.
		pool.on('error', () => undefined);
		return { dialect: new PostgresDialect({ pool }), query: (sql, parameters) => pool.query(sql, parameters), end: () => pool.end() };
	}
	const pglite = await PGlite.create({ dataDir: join(where.folder, 'postgresql'), extensions: { btree_gin, pg_trgm, unaccent } });
	await pglite.query("select set_config('app.association_id', $1, false)", [association]);
	return {
		dialect: new PGliteDialect({ pglite }),
		query: (sql, parameters) => pglite.query(sql, parameters),
		end: () => pglite.close(),
	};
}

/**
 * The statements by which the store searches its members, run again and again through the driver alone: no transaction, no
 * row-level security, no permission.
 * @returns searches a second, each of one statement or, of a page that follows another, two
 */
export async function bareRate(
	where: StoreConfig,
	association: string,
	searches: readonly Asked[],
	{ connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number> {
	const driver = await driverOf(where, association, connections);
	const asked: CompiledQuery[][] = [];
	const tx = new Kysely<Tables>({ dialect: driver.dialect, log: ({ query }) => void asked.at(-1)?.push(query) });
	for (const { filter, ...after } of searches) {
		asked.push([]);
		// What a search reads of its reader.
		await searchMembers({ tx, association } as unknown as RecordReader, filter, { limit: PAGE, ...after });
	}
	let done = 0;
	const begun = performance.now();
	const end = begun + seconds * 1000;
	await Promise.all(
		Array.from({ length: connections }, async (_, connection) => {
			for (let turn = connection; performance.now() < end; turn++) {
				const statements = asked[turn % asked.length];
				if (statements === undefined) throw new Error('nothing to ask');
				for (const { sql, parameters } of statements) await driver.query(sql, [...parameters]);
				done++;
			}
		}),
	);
	const rate = done / ((performance.now() - begun) / 1000);
	await driver.end();
	return rate;
}
