import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../src/store/index.ts';
import { serve } from '../e2e/server.ts';
import { launchPostgres } from '../postgres.ts';
import { once } from './once.ts';

/** A folder of PGlite that has had every migration. To make one costs seconds, to copy it a tenth. */
const migrated = () =>
	once('migrated', async (folder) => {
		const made = join(folder, 'migrated');
		await (await openDatabase({ engine: 'pglite', folder: made })).close();
		return made;
	});

/** A folder with the example association, as its first start makes it. */
const example = () =>
	once('example', async (folder) => {
		const made = join(folder, 'example');
		await migratedFolder(made);
		await (await serve(['--example', '--data', made])).stop();
		return made;
	});

/** Copies a folder of PGlite that has had every migration. @param to not there yet, or empty */
export async function migratedFolder(to: string): Promise<void> {
	await cp(await migrated(), to, { recursive: true });
}

/** Copies a folder with the example association. @param to not there yet, or empty */
export async function exampleFolder(to: string): Promise<void> {
	// Without what says who has the folder open, a socket among it.
	await cp(await example(), to, { recursive: true, filter: (file) => !basename(file).startsWith('in-use') });
}

/** The PostgreSQL server that the files of a run share, with a database that has had every migration. */
const server = () =>
	once('postgresql', async () => {
		const launched = await launchPostgres(['fsync=off', 'max_connections=300']);
		launched.child.unref();
		const { pid, folder, address } = { pid: launched.child.pid, folder: launched.folder, address: launched.address('postgres') };
		await launched.ask('create database migrated');
		await (await openDatabase({ engine: 'postgresql', url: launched.address('migrated') })).close();
		return { pid, folder, address };
	});

let made = 0;

/**
 * A new database on the server of the run.
 * @param template `migrated`: it has had every migration; `template0`: there is nothing in it
 * @returns its address
 */
export async function newDatabase(template: 'migrated' | 'template0'): Promise<string> {
	const { address } = await server();
	const name = `test_${process.pid}_${made++}`;
	const client = new pg.Client(address);
	await client.connect();
	try {
		await client.query(`create database ${name} template ${template}`);
	} finally {
		await client.end();
	}
	return address.replace(/postgres$/u, name);
}
