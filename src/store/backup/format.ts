import { createHash, type Hash } from 'node:crypto';
import type { Applied } from '../engine/migrate.ts';

/**
 * A backup is gzipped text, a JSON value a line. A row is an object; what stands around the rows is an array: the head
 * first, a line before the rows of each table, and at the end the number of rows and the SHA-256 of every line before it.
 * It can be read without this program: `gunzip -c FILE | jq`.
 */
export const FORMAT = 'collegiale-backup';
export const FORMAT_VERSION = 1;

export interface Head {
	/** ISO instant. */
	readonly at: string;
	readonly migrations: readonly Applied[];
}

/** The lines that are no rows. */
export type Mark =
	| readonly [format: typeof FORMAT, version: number, head: Head]
	| readonly ['table', name: string, columns: readonly string[]]
	| readonly ['end', rows: number, sha256: string];

/** The digest of lines as they go by. */
export class LineDigest {
	readonly #hash: Hash = createHash('sha256');
	add(line: string): void {
		this.#hash.update(line).update('\n');
	}
	/** @returns 64 hexadecimal digits; nothing may be added after */
	end(): string {
		return this.#hash.digest('hex');
	}
}
