import {
	CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type QueryResult,
	type TransactionSettings,
} from 'kysely';
import type { Engine } from '../database.ts';
import { type Visit, visit } from './client.ts';

class DoorConnection implements DatabaseConnection {
	readonly visit: Visit;
	constructor(visit: Visit) {
		this.visit = visit;
	}
	async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
		const { rows, affected } = await this.visit.ask({ ask: 'rows', sql, values: parameters });
		return { rows: rows as R[], ...(affected === undefined ? {} : { numAffectedRows: BigInt(affected) }) };
	}
	streamQuery(): never {
		throw new Error('rows are not streamed through a door');
	}
}

/** What a transaction is to be, as SQL. */
function settingsOf({ isolationLevel, accessMode }: TransactionSettings): string | undefined {
	const modes = [
		...(isolationLevel === undefined ? [] : [`isolation level ${isolationLevel}`]),
		...(accessMode === undefined ? [] : [accessMode]),
	];
	return modes.length === 0 ? undefined : `set transaction ${modes.join(', ')}`;
}

/** Kysely's way through a door: a visit for each connection. */
function doorDriver(path: string): Driver {
	const visitOf = (connection: DatabaseConnection) => (connection as DoorConnection).visit;
	return {
		init: async () => undefined,
		acquireConnection: async () => new DoorConnection(await visit(path)),
		beginTransaction: async (connection, settings) => {
			await visitOf(connection).ask({ ask: 'begin' });
			const modes = settingsOf(settings);
			if (modes !== undefined) await connection.executeQuery(CompiledQuery.raw(modes));
		},
		commitTransaction: async (connection) => {
			await visitOf(connection).ask({ ask: 'commit' });
		},
		rollbackTransaction: async (connection) => {
			await visitOf(connection).ask({ ask: 'rollback' });
		},
		releaseConnection: async (connection) => visitOf(connection).leave(),
		destroy: async () => undefined,
	};
}

/** The database of a folder that another process has, through its door. @throws the system's error where nobody is behind it */
export async function openDoor(path: string): Promise<Engine> {
	(await visit(path)).leave();
	const dialect: Dialect = {
		createAdapter: () => new PostgresAdapter(),
		createDriver: () => doorDriver(path),
		createIntrospector: (db) => new PostgresIntrospector(db),
		createQueryCompiler: () => new PostgresQueryCompiler(),
	};
	return {
		kind: 'pglite',
		dialect,
		transaction: async (run) => {
			const { ask, leave } = await visit(path);
			try {
				await ask({ ask: 'begin' });
				const result = await run({
					script: async (sql) => {
						await ask({ ask: 'script', sql });
					},
					rows: async <T>(sql: string, values: readonly unknown[] = []) => (await ask({ ask: 'rows', sql, values })).rows as readonly T[],
				});
				await ask({ ask: 'commit' });
				return result;
			} finally {
				leave();
			}
		},
		// Commands that visit do one thing and leave; none waits for another's.
		listen: async () => {
			throw new Error('notices do not come through a door');
		},
		close: async () => undefined,
	};
}
