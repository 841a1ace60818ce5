import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from './connection.ts';
import type { Engine } from './database.ts';
import { StoreError } from './store_error.ts';

const FOLDER = join(import.meta.dirname, '..', 'migrations');

/** Any number, the same in every process: who migrates holds this lock of the server. */
const LOCK = 19_010_701;

interface Migration extends Applied {
	readonly sql: string;
}

async function migrations(): Promise<readonly Migration[]> {
	const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
	return Promise.all(
		names.map(async (name) => {
			const sql = await readFile(join(FOLDER, name), 'utf8');
			return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
		}),
	);
}

/** A migration that a database has had. */
export interface Applied {
	readonly name: string;
	/** SHA-256 of its SQL, hexadecimal. */
	readonly digest: string;
}

/**
 * Brings tables up to date: every migration that the database has not had, in order, all or none. Several processes that
 * start together wait for the first. There is no way back: what went wrong is put right by the next migration.
 * @param only the names of those to have, for a backup that is from before the others; all where not given
 * @throws StoreError where the database has had a migration that differs or is not known
 */
export async function migrate(engine: Pick<Engine, 'transaction'>, only?: readonly string[]): Promise<void> {
	const known = await migrations();
	await engine.transaction(async (connection) => {
		await connection.rows('select pg_advisory_xact_lock($1)', [LOCK]);
		await connection.script(
			'create table if not exists migration (name text primary key, digest text not null, at timestamptz not null default now())',
		);
		const had = await appliedTo(connection);
		checkKnown(had, known);
		for (const { name, sql, digest } of known) {
			if (had.some((one) => one.name === name) || only?.includes(name) === false) continue;
			await connection.script(sql);
			await connection.rows('insert into migration (name, digest) values ($1, $2)', [name, digest]);
		}
	});
}

/** Holds that migrations are those of this program. @throws StoreError */
function checkKnown(had: readonly Applied[], known: readonly Applied[]): void {
	for (const { name, digest } of had) {
		const migration = known.find((one) => one.name === name);
		if (migration === undefined) throw new StoreError('migration-unknown', { name });
		if (migration.digest !== digest) throw new StoreError('migration-changed', { name });
	}
}

/** Holds that a program of this version can read what had these migrations. @throws StoreError */
export async function checkMigrations(had: readonly Applied[]): Promise<void> {
	checkKnown(had, await migrations());
}

/** The migrations that a database has had, in order. */
export async function appliedTo(connection: Connection): Promise<readonly Applied[]> {
	return connection.rows('select name, digest from migration order by name');
}
