import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

/** What is asked through a door: one statement, a script, or the ends of a transaction. */
export type Ask =
	| { readonly ask: 'begin' | 'commit' | 'rollback' }
	| { readonly ask: 'script'; readonly sql: string }
	| { readonly ask: 'rows'; readonly sql: string; readonly values: readonly unknown[] };

/** What is answered to it. */
export type Answer =
	| { readonly ok: true; readonly rows: readonly unknown[]; readonly affected?: number }
	| { readonly ok: false; readonly error: DatabaseFault };

/** What the database says of an error; the names are those of both drivers. */
export interface DatabaseFault {
	readonly message: string;
	readonly code?: string;
	readonly detail?: string;
	readonly table?: string;
	readonly constraint?: string;
}

const HEADER = 4;

/** Sends a value: its length in four bytes, then it as Node clones values, which keeps whole numbers of any size. */
export function sendFrame(socket: Socket, value: Ask | Answer): void {
	const body = serialize(value);
	const header = Buffer.alloc(HEADER);
	header.writeUInt32BE(body.length);
	socket.write(Buffer.concat([header, body]));
}

/** The values that come, one after the other, until the other side ends. */
export async function* framesOf<T>(socket: Socket): AsyncGenerator<T> {
	let pending = Buffer.alloc(0);
	for await (const chunk of socket) {
		pending = Buffer.concat([pending, chunk as Buffer]);
		while (pending.length >= HEADER) {
			const end = HEADER + pending.readUInt32BE();
			if (pending.length < end) break;
			yield deserialize(pending.subarray(HEADER, end)) as T;
			pending = pending.subarray(end);
		}
	}
}
