import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Connection } from '../engine/connection.ts';
import type { Database } from '../engine/database.ts';
import { appliedTo } from '../engine/migrate.ts';
import { named, type TableShape, tablesOf } from './catalog.ts';
import { FORMAT, FORMAT_VERSION, LineDigest, type Mark } from './format.ts';

/** Rows fetched at a time. */
const BATCH = 1000;
/** Of a table that holds files: 8 MB of them. */
const HEAVY_BATCH = 32;

/** What a backup holds. */
export interface BackupReport {
	readonly rows: number;
	readonly tables: number;
	/** Of the text inside, as the file's last line says it. */
	readonly sha256: string;
}

async function* rowsOf(connection: Connection, { name, columns, heavy }: TableShape): AsyncGenerator<string> {
	const batch = heavy ? HEAVY_BATCH : BATCH;
	await connection.script(
		`declare backup no scroll cursor for select row_to_json(held)::text as line from (select ${named(columns)} from ${named([name])}) held`,
	);
	for (;;) {
		const rows = await connection.rows<{ readonly line: string }>(`fetch ${batch} from backup`);
		for (const { line } of rows) yield line;
		if (rows.length < batch) break;
	}
	await connection.script('close backup');
}

/**
 * Writes everything that the database holds to a file, as it stands at one moment; whoever writes meanwhile is not kept
 * waiting by a server, and with PGlite waits until it is done. The file is there whole or not at all.
 * @param onProgress told the rows written so far
 * @throws the file system's error
 */
export async function writeBackup(
	database: Database,
	file: string,
	{ at, onProgress = () => undefined }: { readonly at: string; readonly onProgress?: (rows: number) => void },
): Promise<BackupReport> {
	const aside = `${file}.part`;
	try {
		const report = await database.transaction(async (connection) => {
			await connection.script('set transaction isolation level repeatable read, read only');
			const tables = await tablesOf(connection);
			const migrations = await appliedTo(connection);
			const digest = new LineDigest();
			let rows = 0;
			let sha256 = '';
			async function* lines(): AsyncGenerator<string> {
				const line = (text: string) => {
					digest.add(text);
					return `${text}\n`;
				};
				const mark = (one: Mark) => line(JSON.stringify(one));
				yield mark([FORMAT, FORMAT_VERSION, { at, migrations }]);
				for (const table of tables) {
					yield mark(['table', table.name, table.columns]);
					for await (const row of rowsOf(connection, table)) {
						yield line(row);
						if (++rows % BATCH === 0) onProgress(rows);
					}
				}
				sha256 = digest.end();
				const end: Mark = ['end', rows, sha256];
				yield `${JSON.stringify(end)}\n`;
			}
			// Readable by its owner alone: it holds all that is known of everyone. On the disk before it gets its name.
			await pipeline(Readable.from(lines()), createGzip(), createWriteStream(aside, { mode: 0o600, flush: true }));
			return { rows, tables: tables.length, sha256 };
		});
		await rename(aside, file);
		return report;
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
}
