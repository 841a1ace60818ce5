import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { type Answer, type Ask, framesOf, sendFrame } from './frames.ts';

/** The longest path that every system takes for a socket, in bytes. */
const LONGEST = 100;

/** Milliseconds after which a transaction in which nothing is asked is rolled back: it keeps everyone else waiting. */
const PATIENCE = 30_000;

/** Where a folder's door is; none where the path would be too long for one. */
export function doorOf(folder: string): string | undefined {
	const path = join(folder, 'in-use.sock');
	return Buffer.byteLength(path) > LONGEST ? undefined : path;
}

/** The end of a transaction that is not to be kept. */
class RolledBack extends Error {}

async function answer(db: Pick<Transaction, 'query' | 'exec'>, request: Ask): Promise<Answer> {
	try {
		if (request.ask === 'script') {
			await db.exec(request.sql);
			return { ok: true, rows: [] };
		}
		if (request.ask !== 'rows') throw new Error(`${request.ask} out of place`);
		const { rows, affectedRows } = await db.query(request.sql, [...request.values]);
		return { ok: true, rows, ...(affectedRows === undefined ? {} : { affected: affectedRows }) };
	} catch (error) {
		return { ok: false, error: faultOf(error) };
	}
}

function faultOf(error: unknown): (Answer & { readonly ok: false })['error'] {
	const { message, code, detail, table, constraint } = error as Error & { readonly [key: string]: string | undefined };
	return {
		message,
		...(code === undefined ? {} : { code }),
		...(detail === undefined ? {} : { detail }),
		...(table === undefined ? {} : { table }),
		...(constraint === undefined ? {} : { constraint }),
	};
}

/** Answers in one transaction until it is to end. @throws RolledBack where it is not to be kept */
async function inTransaction(socket: Socket, asks: AsyncGenerator<Ask>, tx: Transaction): Promise<void> {
	sendFrame(socket, { ok: true, rows: [] });
	for (;;) {
		const next = await asks.next();
		if (next.done === true || next.value.ask === 'rollback') throw new RolledBack();
		if (next.value.ask === 'commit') return;
		sendFrame(socket, await answer(tx, next.value));
	}
}

async function converse(socket: Socket, pglite: PGlite): Promise<void> {
	const asks = framesOf<Ask>(socket);
	for (;;) {
		const next = await asks.next();
		if (next.done === true) return;
		if (next.value.ask !== 'begin') {
			sendFrame(socket, await answer(pglite, next.value));
			continue;
		}
		socket.setTimeout(PATIENCE, () => socket.destroy());
		let ended: Answer = { ok: true, rows: [] };
		try {
			await pglite.transaction((tx) => inTransaction(socket, asks, tx));
		} catch (error) {
			if (!(error instanceof RolledBack)) ended = { ok: false, error: faultOf(error) };
		}
		socket.setTimeout(0);
		sendFrame(socket, ended);
	}
}

/**
 * Opens a door to the database of a folder for commands of the same person on the same machine, while this process has it.
 * @returns undefined where there can be none
 */
export function serveDoor(folder: string, pglite: PGlite): Server | undefined {
	const path = doorOf(folder);
	if (path === undefined) return undefined;
	// Left by a process that was killed: the folder is ours now, so it is nobody's.
	rmSync(path, { force: true });
	const server = createServer((socket) => {
		// Whoever asks may go away at any moment; what it had begun is rolled back.
		socket.on('error', () => undefined);
		converse(socket, pglite).catch(() => socket.destroy());
		socket.unref();
	});
	// A folder on a system without such sockets has no door.
	server.on('error', () => undefined);
	server.listen(path, () => chmodSync(path, 0o600));
	server.unref();
	return server;
}
