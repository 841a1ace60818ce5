import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { StoreError } from '../engine/store_error.ts';
import { FORMAT, FORMAT_VERSION, type Head, LineDigest, type Mark } from './format.ts';

/** Characters after which a part is not waited to be longer: rows may hold pieces of files. */
const LONGEST = 16 * 1024 * 1024;

/** The lines of a gzipped file, apart by `\n` alone: JSON may hold the other characters that end lines. */
async function* linesOf(file: string): AsyncGenerator<string> {
	const gunzip = createGunzip().setEncoding('utf8');
	// An error of either ends both, and is thrown below.
	pipeline(createReadStream(file), gunzip, () => undefined);
	let rest = '';
	for await (const chunk of gunzip) {
		const lines = `${rest}${chunk}`.split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}

/** A part of a backup: its head, or rows of one table, each the JSON text of an object. */
export type Part =
	| { readonly kind: 'head'; readonly head: Head }
	| { readonly kind: 'rows'; readonly table: string; readonly columns: readonly string[]; readonly rows: readonly string[] };

/**
 * The parts of a backup, the head first; once all are read the file has been seen to be whole.
 * @param batch most rows of one part
 * @throws StoreError where it is no backup, or is cut or changed: what was read before is then not to be kept
 */
export async function* readBackup(file: string, batch: number): AsyncGenerator<Part> {
	try {
		yield* parts(file, batch);
	} catch (error) {
		// What the system says of a file that is not there, or not ours to read, is better than our words.
		if (error instanceof Error && 'syscall' in error) throw error;
		throw new StoreError('backup-unreadable', { file }, error);
	}
}

async function* parts(file: string, batch: number): AsyncGenerator<Part> {
	const digest = new LineDigest();
	let at: 'start' | 'rows' | 'end' = 'start';
	let table = { table: '', columns: [] as readonly string[] };
	let rows: string[] = [];
	let length = 0;
	let count = 0;
	for await (const line of linesOf(file)) {
		if (at === 'end') throw new Error('something follows the end');
		const mark = line.startsWith('[') ? (JSON.parse(line) as Mark) : undefined;
		if (rows.length > 0 && (mark !== undefined || rows.length === batch || length > LONGEST)) {
			yield { kind: 'rows', ...table, rows };
			[rows, length] = [[], 0];
		}
		if (mark?.[0] === 'end') {
			if (mark[1] !== count || mark[2] !== digest.end()) throw new Error('the rows are not those that were written');
			at = 'end';
			continue;
		}
		digest.add(line);
		if (at === 'start') {
			if (mark?.[0] !== FORMAT || mark[1] !== FORMAT_VERSION) throw new Error('no head');
			at = 'rows';
			yield { kind: 'head', head: mark[2] };
		} else if (mark?.[0] === 'table') table = { table: mark[1], columns: mark[2] };
		else {
			rows.push(line);
			length += line.length;
			count++;
		}
	}
	if (at !== 'end') throw new Error('no end');
}
