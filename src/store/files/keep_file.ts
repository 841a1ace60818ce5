import { createHash, randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { MOST_FILE_BYTES } from '../../domain/kept_documents/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { Author } from '../journal/index.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

/** Bytes of one row: few enough that a hundred of them pass through memory unnoticed. */
const CHUNK = 256 * 1024;
/** A file that no document names is kept this long: whoever sent it is still filling in the form. */
const FORGOTTEN_AFTER = '1 day';

/** A file that the store has. */
export interface KeptFile {
	/** Of its bytes, in lower-case hexadecimal. */
	readonly sha256: string;
	/** Bytes. */
	readonly size: number;
	/** Media type. */
	readonly type: string;
}

/** Bytes that are all there, as those are given that come by and by. */
export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

/** Bytes as they come, in pieces of one size and a last one. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
	let held: Uint8Array[] = [];
	let size = 0;
	for await (const some of bytes) {
		for (let rest = some; rest.length > 0; ) {
			const part = rest.subarray(0, CHUNK - size);
			held.push(part);
			size += part.length;
			rest = rest.subarray(part.length);
			if (size < CHUNK) continue;
			yield Buffer.concat(held);
			[held, size] = [[], 0];
		}
	}
	if (size > 0) yield Buffer.concat(held);
}

/** Forgets files that no version of a document names, and those that never came to their end. */
async function forget(tx: Transaction<Tables>, association: string, at: string): Promise<void> {
	await sql`delete from kept_file held where held.association_id = ${association}
		and held.at < ${at}::timestamptz - ${FORGOTTEN_AFTER}::interval
		and not exists (select from document, jsonb_array_elements(data->'versions') named
			where association_id = ${association} and named->>'sha256' = held.sha256)`.execute(tx);
}

/**
 * Keeps a file, piece by piece as its bytes come: each piece is a transaction of its own, so nobody waits for a slow sender.
 * The same bytes again are kept once.
 * @param typeOf the media type, from the first piece
 * @param most bytes that it may have
 * @returns the file, or why it is not taken: empty, or too long; nothing of it is then kept
 */
export async function keepFile(
	store: Store,
	association: string,
	author: Author,
	bytes: AsyncIterable<Uint8Array>,
	typeOf: (head: Uint8Array) => Promise<string>,
	most = MOST_FILE_BYTES,
): Promise<Result<KeptFile, Refusal>> {
	const id = randomUUID();
	const { at } = author;
	const within = async <T>(run: (tx: Transaction<Tables>, lock: () => Promise<void>) => Promise<T>): Promise<T> => {
		const done = await store.write<T>(association, author, async (_, tx, journal) => ok(await run(tx, journal.lock)));
		// Nothing of the record is written here, so nothing is there to be refused.
		if (!done.ok) throw new Error(done.error.code);
		return done.value;
	};
	const drop = () =>
		within(async (tx) => {
			await tx.deleteFrom('kept_file').where('association_id', '=', association).where('id', '=', id).execute();
		});
	const hash = createHash('sha256');
	let [size, nth, type] = [0, 0, ''];
	try {
		for await (const piece of inPieces(bytes)) {
			size += piece.length;
			if (size > most) break;
			hash.update(piece);
			if (nth === 0) type = await typeOf(piece);
			await within(async (tx) => {
				if (nth === 0)
					await tx.insertInto('kept_file').values({ association_id: association, id, sha256: null, size: 0, type, at }).execute();
				await sql`insert into kept_file_chunk (association_id, file, nth, bytes)
					values (${association}, ${id}, ${nth}, decode(${piece.toString('base64')}, 'base64'))`.execute(tx);
			});
			nth++;
		}
	} catch (error) {
		await drop();
		throw error;
	}
	if (size === 0) return refused(refusal('file-empty'));
	if (size > most) {
		await drop();
		return refused(refusal('file-too-long', { most: most / 1_000_000 }));
	}
	const sha256 = hash.digest('hex');
	const kept = await within(async (tx, lock) => {
		await lock();
		const same = await tx
			.updateTable('kept_file')
			.set({ at })
			.where('association_id', '=', association)
			.where('sha256', '=', sha256)
			.returning('type')
			.executeTakeFirst();
		const own = tx.updateTable('kept_file').set({ sha256, size }).where('association_id', '=', association).where('id', '=', id);
		if (same === undefined) await own.execute();
		else await tx.deleteFrom('kept_file').where('association_id', '=', association).where('id', '=', id).execute();
		await forget(tx, association, at);
		return { sha256, size, type: same?.type ?? type };
	});
	return ok(kept);
}
