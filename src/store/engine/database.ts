import { type Dialect, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { StoreConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { migrate } from './migrate.ts';
import { openFolder, openMemory } from './pglite.ts';
import { openPostgresql } from './postgresql.ts';

/** What is told of a channel of notices (`NOTIFY`). */
export interface Listener {
	readonly channel: string;
	/** A notice, once the transaction that gave it is committed. */
	readonly heard: (payload: string) => void;
	/** Notices may have been missed: the connection was lost and is there again. */
	readonly missed: () => void;
}

/** Ends listening. */
export type StopListening = () => Promise<void>;

/** What the two engines do in their own way. */
export interface Engine {
	readonly kind: 'pglite' | 'postgresql';
	readonly dialect: Dialect;
	/** Runs on one connection between `begin` and `commit`; what throws is rolled back. */
	readonly transaction: <T>(run: (connection: Connection) => Promise<T>) => Promise<T>;
	/** As {@link Database.listen}. */
	readonly listen: (listener: Listener) => Promise<StopListening>;
	readonly close: () => Promise<void>;
}

/** An open database, its tables as this version of the program wants them. */
export interface Database {
	readonly engine: Engine['kind'];
	/** As the owner of the tables, who sees every association; pages and actions use a `Store`, which does not. */
	readonly db: Kysely<Tables>;
	readonly transaction: Engine['transaction'];
	/** Hears the notices of a channel, of whichever process; one connection of its own, which comes back by itself. */
	readonly listen: (listener: Listener) => Promise<StopListening>;
	readonly close: () => Promise<void>;
}

function openEngine(config: StoreConfig): Promise<Engine> {
	if (config.engine === 'postgresql') return openPostgresql(config.url, config.connections);
	return config.folder === 'memory' ? openMemory() : openFolder(config.folder, config.visiting === true);
}

/**
 * Opens a database, made where it is not there yet, and brings its tables up to date.
 * @param only the names of the migrations to bring it to; all where not given
 * @throws StoreError
 */
export async function openDatabase(config: StoreConfig, only?: readonly string[]): Promise<Database> {
	const engine = await openEngine(config);
	try {
		await migrate(engine, only);
	} catch (error) {
		await engine.close();
		throw error;
	}
	const db = new Kysely<Tables>({ dialect: engine.dialect });
	return { engine: engine.kind, db, transaction: engine.transaction, listen: engine.listen, close: engine.close };
}
