import pg from 'pg';
import { CopyingClient, CopyingDialect } from './copy.ts';
import type { Engine } from './database.ts';
import { listenOn } from './listen.ts';
import { StoreError } from './store_error.ts';
import { PARSERS } from './types.ts';

/** The oldest server that the migrations are written for. */
const OLDEST = 150_000;

/** A PostgreSQL server. @throws StoreError where it does not answer or is older than 15 */
export async function openPostgresql(url: string, connections = 10): Promise<Engine> {
	const pool = new pg.Pool({
		connectionString: url,
		max: connections,
		connectionTimeoutMillis: 10_000,
		Client: CopyingClient,
		types: {
			getTypeParser: ((oid: number, format?: 'text' | 'binary') => PARSERS[oid] ?? pg.types.getTypeParser(oid, format)) as never,
		},
	});
	// A server that restarts drops connections that are doing nothing; the next query opens a new one, and says what is wrong.
	pool.on('error', () => undefined);
	try {
		const { rows } = await pool.query<{ version: string; number: string }>(
			"select current_setting('server_version') as version, current_setting('server_version_num') as number",
		);
		const [server] = rows;
		if (Number(server?.number) < OLDEST) throw new StoreError('server-too-old', { version: server?.version ?? '?' });
	} catch (error) {
		await pool.end();
		if (error instanceof StoreError) throw error;
		throw new StoreError('unreachable', { reason: reasonOf(error) }, error);
	}
	return {
		kind: 'postgresql',
		dialect: new CopyingDialect({ pool }),
		transaction: async (run) => {
			const client = await pool.connect();
			try {
				await client.query('begin');
				const result = await run({
					script: async (sql) => {
						await client.query(sql);
					},
					rows: async <T>(sql: string, values: readonly unknown[] = []) => (await client.query(sql, [...values])).rows as T[],
				});
				await client.query('commit');
				client.release();
				return result;
			} catch (error) {
				// What state the connection is in is not known: it is closed, and the server rolls back.
				client.release(true);
				throw error;
			}
		},
		listen: (listener) => listenOn(url, listener),
		close: async () => {
			if (!pool.ended) await pool.end();
		},
	};
}

/** The driver's words; an address with several hosts fails with one error for each. */
function reasonOf(error: unknown): string {
	if (error instanceof AggregateError) return error.errors.map(reasonOf).join(' ; ');
	return error instanceof Error ? error.message : String(error);
}
