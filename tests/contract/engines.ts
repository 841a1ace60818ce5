import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, openDatabase, type StoreConfig } from '../../src/store/index.ts';
import { type Postgres, startPostgres } from '../postgres.ts';

/** A place for stores of a test's own. */
export interface Place {
	/** A new empty database. */
	readonly config: () => Promise<StoreConfig>;
	/** A new empty database, open; closed at the end where the test has not. */
	readonly open: () => Promise<Database>;
}

/** Runs one suite on both engines, so that neither does what the other does not. */
export function onBothEngines(name: string, suite: (place: Place, engine: StoreConfig['engine']) => void): void {
	describe(`${name}, on PGlite`, () => {
		let folder: string;
		let made = 0;
		beforeAll(async () => {
			folder = await mkdtemp(join(tmpdir(), 'collegiale-store-'));
		});
		const config = async (): Promise<StoreConfig> => ({ engine: 'pglite', folder: join(folder, String(made++)) });
		suite({ config, open: opener(async () => ({ engine: 'pglite', folder: 'memory' })) }, 'pglite');
		afterAll(() => rm(folder, { recursive: true, force: true }));
	});
	describe(`${name}, on PostgreSQL`, () => {
		let server: Postgres;
		beforeAll(async () => {
			server = await startPostgres();
		});
		const config = async (): Promise<StoreConfig> => ({ engine: 'postgresql', url: await server.database() });
		suite({ config, open: opener(config) }, 'postgresql');
		afterAll(() => server.stop());
	});
}

function opener(config: () => Promise<StoreConfig>): Place['open'] {
	const opened: Database[] = [];
	afterAll(async () => {
		await Promise.all(opened.map((database) => database.close()));
	});
	return async () => {
		const database = await openDatabase(await config());
		opened.push(database);
		return database;
	};
}
