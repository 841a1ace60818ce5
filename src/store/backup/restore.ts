import type { StoreConfig } from '../engine/config.ts';
import type { Connection } from '../engine/connection.ts';
import { openDatabase } from '../engine/database.ts';
import { appliedTo, checkMigrations, migrate } from '../engine/migrate.ts';
import { StoreError } from '../engine/store_error.ts';
import { named, tablesOf } from './catalog.ts';
import type { Head } from './format.ts';
import { readBackup } from './read.ts';

/** Rows inserted at a time. */
const BATCH = 500;

async function headOf(file: string): Promise<Head> {
	for await (const part of readBackup(file, 1)) if (part.kind === 'head') return part.head;
	throw new StoreError('backup-unreadable', { file });
}

/** @throws StoreError where a table holds anything, or the tables are later than those of the backup */
async function checkNew(connection: Connection, migrations: Head['migrations']): Promise<void> {
	const later = (await appliedTo(connection)).find(({ name }) => !migrations.some((one) => one.name === name));
	if (later !== undefined) throw new StoreError('tables-later', { name: later.name });
	for (const { name } of await tablesOf(connection)) {
		const [row] = await connection.rows<{ readonly held: boolean }>(`select exists (select from ${named([name])}) as held`);
		if (row?.held === true) throw new StoreError('not-empty', { table: name });
	}
}

/**
 * Restores a backup to a database that is new: its tables are made as they were when the backup was, filled in one
 * transaction, and then brought up to date.
 * @param onProgress told the rows restored so far
 * @returns rows restored
 * @throws StoreError where the file is not whole or the database is not new: it is then as it was
 */
export async function restoreBackup(
	config: StoreConfig,
	file: string,
	onProgress: (rows: number) => void = () => undefined,
): Promise<number> {
	const { migrations } = await headOf(file);
	await checkMigrations(migrations);
	const database = await openDatabase(
		config,
		migrations.map(({ name }) => name),
	);
	try {
		let count = 0;
		await database.transaction(async (connection) => {
			await checkNew(connection, migrations);
			for await (const part of readBackup(file, BATCH)) {
				if (part.kind === 'head') continue;
				const [table, columns] = [named([part.table]), named(part.columns)];
				await connection.rows(
					`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
					[`[${part.rows.join(',')}]`],
				);
				count += part.rows.length;
				onProgress(count);
			}
			// What waited to leave then has left since, from where the backup was made: a copy sends nothing again by itself.
			await connection.script("update mail set status = 'held' where status = 'queued'");
		});
		await migrate(database);
		return count;
	} finally {
		await database.close();
	}
}
