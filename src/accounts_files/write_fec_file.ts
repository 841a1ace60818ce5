import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FecLine, fecHeader, fecRow } from '../domain/accounts/index.ts';

/** Rows written together. */
const BLOCK = 500;

/** How the header and the rows are written. */
interface FecShape<L extends FecLine> {
	readonly header: () => string;
	readonly row: (line: L) => string;
}
const PLAIN: FecShape<FecLine> = { header: fecHeader, row: fecRow };

/** The text of a FEC, header first, some rows at a time. */
async function* blocks<L extends FecLine>(lines: AsyncIterable<L>, { header, row }: FecShape<L>): AsyncGenerator<string> {
	let block = header();
	let rows = 0;
	for await (const line of lines) {
		block += row(line);
		if (++rows % BLOCK !== 0) continue;
		yield block;
		block = '';
	}
	yield block;
}

/**
 * Writes a FEC to disk as its lines come, in memory that does not grow with them; it is there whole or not at all, and
 * readable by its owner alone: it names who was paid.
 * @param shape where it has columns beyond those of the law
 * @throws the file system's error, and what the lines throw
 */
export async function writeFecFile<L extends FecLine>(path: string, lines: AsyncIterable<L>, shape: FecShape<L> = PLAIN): Promise<void> {
	const aside = `${path}.part`;
	try {
		await pipeline(Readable.from(blocks(lines, shape)), createWriteStream(aside, { mode: 0o600 }));
		await rename(aside, path);
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
}
