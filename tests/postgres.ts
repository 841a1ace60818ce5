import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A PostgreSQL server that was started. */
interface Launched {
	/** Where it keeps what it writes; whoever stops it takes it away. */
	readonly folder: string;
	readonly child: ChildProcess;
	/** Of one of its databases. */
	readonly address: (database: string) => string;
	/** Runs a statement beside its databases. */
	readonly ask: (sql: string) => Promise<void>;
}

/** A PostgreSQL server of a test's own. */
export interface Postgres {
	/** Makes an empty database. @returns its address */
	readonly database: () => Promise<string>;
	readonly stop: () => Promise<void>;
}

/** Where Debian, Homebrew and whoever sets PG_BIN keep the server's programs. */
async function binaries(): Promise<string> {
	if (process.env.PG_BIN !== undefined) return process.env.PG_BIN;
	for (const root of ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']) {
		const found = (await readdir(root).catch(() => []))
			.filter((name) => /^(?:postgresql@)?\d+$/u.test(name))
			.sort()
			.at(-1);
		if (found !== undefined) return join(root, found, 'bin');
	}
	throw new Error('no PostgreSQL server is installed; scripts/install-test-tools installs one');
}

/** PostgreSQL does not run as root; there the server is that of the user that its package makes. */
async function owner(): Promise<Pick<SpawnOptions, 'uid' | 'gid'>> {
	if (process.getuid?.() !== 0) return {};
	const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
	return { uid: await id('-u'), gid: await id('-g') };
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}

/**
 * Starts a server in a temporary folder, on a free port of this machine.
 * @param settings more of the server's, `name=value`
 */
export async function launchPostgres(settings: readonly string[]): Promise<Launched> {
	const [bin, as, port] = await Promise.all([binaries(), owner(), freePort()]);
	const folder = await mkdtemp(join(tmpdir(), 'collegiale-postgres-'));
	if (as.uid !== undefined && as.gid !== undefined) await chown(folder, as.uid, as.gid);
	const data = join(folder, 'data');
	await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'], as);
	const options = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings].flatMap((one) => ['-c', one]);
	// Of no terminal: it is stopped by whoever started it, when it says.
	const child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], { ...as, stdio: 'ignore', detached: true });
	const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
	const ask = async (sql: string) => {
		const client = new pg.Client(address('postgres'));
		client.on('error', () => undefined);
		try {
			await client.connect();
			await client.query(sql);
		} finally {
			await client.end().catch(() => undefined);
		}
	};
	for (let tries = 0; ; tries++) {
		try {
			await ask('select 1');
			break;
		} catch (error) {
			if (tries === 300 || child.exitCode !== null) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	return { folder, child, address, ask };
}

/**
 * Starts a server of a bench's own, set as it wants; tests share one, see `shared/stores.ts`.
 * @param settings more of the server's, `name=value`
 */
export async function startPostgres(settings: readonly string[] = ['fsync=off']): Promise<Postgres> {
	const { folder, child, address, ask } = await launchPostgres(settings);
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	let made = 0;
	return {
		database: async () => {
			const name = `test_${made++}`;
			await ask(`create database ${name}`);
			return address(name);
		},
		stop: async () => {
			// Fast shutdown: connections are closed, not waited for.
			child.kill('SIGINT');
			await ended;
			await rm(folder, { recursive: true, force: true });
		},
	};
}
