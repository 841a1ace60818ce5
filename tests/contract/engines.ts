import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, openDatabase, type StoreConfig } from '../../src/store/index.ts';
import { migratedFolder, newDatabase } from '../shared/stores.ts';

/** A place for stores of a test's own. */
export interface Place {
	/** A new database that has had every migration, and holds nothing. */
	readonly config: () => Promise<StoreConfig>;
	/** A place where no database was ever made. */
	readonly untouched: () => Promise<StoreConfig>;
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
		const untouched = async () => ({ engine: 'pglite', folder: join(folder, String(made++)) }) as const;
		const config = async () => {
			const where = await untouched();
			await migratedFolder(where.folder);
			return where;
		};
		suite({ config, untouched, open: opener(config) }, 'pglite');
		afterAll(() => rm(folder, { recursive: true, force: true }));
	});
	describe(`${name}, on PostgreSQL`, () => {
		const config = async (): Promise<StoreConfig> => ({ engine: 'postgresql', url: await newDatabase('migrated') });
		const untouched = async (): Promise<StoreConfig> => ({ engine: 'postgresql', url: await newDatabase('template0') });
		suite({ config, untouched, open: opener(config) }, 'postgresql');
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
