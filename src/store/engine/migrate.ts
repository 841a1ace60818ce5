import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from './connection.ts';
import type { Engine } from './database.ts';
import { StoreError } from './store_error.ts';

const FOLDER = join(import.meta.dirname, '..', 'migrations');

/** Any number, the same in every process: who migrates holds this lock of the server. */
const LOCK = 19_010_701;

interface Migration {
	readonly name: string;
	readonly sql: string;
	readonly digest: string;
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

/**
 * Brings tables up to date: every migration that the database has not had, in order, all or none. Several processes that
 * start together wait for the first. There is no way back: what went wrong is put right by the next migration.
 * @throws StoreError where the database has had a migration that differs or is not known
 */
export async function migrate(engine: Engine): Promise<void> {
	const known = await migrations();
	await engine.transaction(async (connection) => {
		await connection.rows('select pg_advisory_xact_lock($1)', [LOCK]);
		const had = await appliedTo(connection);
		for (const { name, digest } of had) {
			const migration = known.find((one) => one.name === name);
			if (migration === undefined) throw new StoreError('migration-unknown', { name });
			if (migration.digest !== digest) throw new StoreError('migration-changed', { name });
		}
		for (const { name, sql, digest } of known.filter((one) => !had.some((before) => before.name === one.name))) {
			await connection.script(sql);
			await connection.rows('insert into migration (name, digest) values ($1, $2)', [name, digest]);
		}
	});
}

async function appliedTo(connection: Connection): Promise<readonly { readonly name: string; readonly digest: string }[]> {
	await connection.script(
		'create table if not exists migration (name text primary key, digest text not null, at timestamptz not null default now())',
	);
	return connection.rows('select name, digest from migration order by name');
}
