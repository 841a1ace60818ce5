import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FecLine, fecHeader, fecRow } from '../domain/accounts/index.ts';

/** Rows written together. */
const BLOCK = 500;

/** The text of a FEC, header first, some rows at a time. */
async function* blocks(lines: AsyncIterable<FecLine>): AsyncGenerator<string> {
	let block = fecHeader();
	let rows = 0;
	for await (const line of lines) {
		block += fecRow(line);
		if (++rows % BLOCK !== 0) continue;
		yield block;
		block = '';
	}
	yield block;
}

/**
 * Writes a FEC to disk as its lines come, in memory that does not grow with them; it is there whole or not at all, and
 * readable by its owner alone: it names who was paid.
 * @throws the file system's error, and what the lines throw
 */
export async function writeFecFile(path: string, lines: AsyncIterable<FecLine>): Promise<void> {
	const aside = `${path}.part`;
	try {
		await pipeline(Readable.from(blocks(lines)), createWriteStream(aside, { mode: 0o600 }));
		await rename(aside, path);
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
}
