import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ok } from '../../src/domain/basics/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { openStoreSignIn } from '../../src/platform/index.ts';
import { openLog } from '../../src/platform/logging/index.ts';
import { carryOut, openDatabase, openStore, planReplacement, type StoreConfig } from '../../src/store/index.ts';
import { grantRole, perform } from '../../src/use_cases/index.ts';

const SECRET = 'a secret of the benchmark, of no other use';
const SYSTEM = { kind: 'system', id: 'bench', name: 'bench', roles: [] } as const;

function freePort(): Promise<number> {
	return new Promise((settle) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => settle(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}

/** Puts a record in an empty store, with someone who administers it. @returns the cookie by which they are signed in */
async function fill(where: StoreConfig, record: AssociationRecord, origin: string): Promise<string> {
	const store = openStore(await openDatabase(where));
	const { id } = record.association;
	const brought = await store.write(
		id,
		{ actor: SYSTEM, action: 'bench.fill', at: new Date().toISOString() },
		async (writer, tx, journal) => {
			await carryOut(tx, id, journal, await planReplacement(writer, record));
			return ok(null);
		},
	);
	if (!brought.ok) throw new Error(brought.error.code);
	await store.database.transaction(({ script }) => script('analyze'));
	const signIn = await openStoreSignIn(store, where, {
		...{ origin, secret: SECRET, appName: 'bench', log: openLog('silent'), send: async () => undefined },
	});
	const account = await signIn.ensureAccount('admin@example.org');
	const granted = await perform(store, grantRole, { account, role: 'administrator' }, { association: id, actor: SYSTEM });
	if (!granted.ok) throw new Error(granted.error.code);
	const { cookies } = await signIn.openFor({ headers: new Headers({ 'user-agent': 'bench' }), address: '127.0.0.1' }, account, 'welcome');
	await store.close();
	return cookies.map((line) => line.split(';')[0]).join('; ');
}

/** A server over a store of many members. */
export interface Place {
	readonly origin: string;
	readonly cookie: string;
	readonly stop: () => Promise<void>;
}

/** Fills a store and serves it, as its users would. */
export async function serveMembers(where: StoreConfig, record: AssociationRecord): Promise<Place> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const cookie = await fill(where, record, origin);
	const data = where.engine === 'postgresql' ? where.url : where.folder;
	const bin = join(import.meta.dirname, '..', '..', 'bin', 'collegiale');
	const child = spawn(process.execPath, [bin, 'serve', '--data', data, '--port', String(port), '--log', 'error'], {
		env: { ...process.env, COLLEGIALE_SECRET: SECRET },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
	for (;;) {
		const answered = await fetch(`${origin}/sign-in`).catch(() => undefined);
		await answered?.body?.cancel();
		if (answered?.ok) break;
		if (child.exitCode !== null) throw new Error('the server does not start');
		await new Promise((settle) => setTimeout(settle, 200));
	}
	return {
		...{ origin, cookie },
		stop: async () => {
			child.kill();
			await ended;
		},
	};
}
