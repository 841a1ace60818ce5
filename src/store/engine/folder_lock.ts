import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './store_error.ts';

/** Releases a folder. */
export type Release = () => void;

/** SQLite's code of a file that someone else has locked. */
const BUSY = 5;

/**
 * Takes a folder for this process alone, since PGlite does not: two processes on one folder would each see their own rows.
 * The lock is the operating system's on a file that SQLite opens for us (Node has no call for it), so that it goes with
 * the process that held it, however that ended. Not for folders on a network drive, where such locks are not to be trusted.
 * @throws StoreError `folder-locked` where another process, or this one, has it already
 */
export function lockFolder(folder: string): Release {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const holder = join(folder, 'in-use-by.txt');
	const file = new DatabaseSync(join(realpathSync(folder), 'in-use.lock'), { timeout: 0 });
	try {
		file.exec('begin exclusive');
	} catch (error) {
		file.close();
		if (!(error instanceof Error && 'errcode' in error && error.errcode === BUSY)) throw error;
		throw new StoreError('folder-locked', { folder, holder: textOf(holder) });
	}
	writeFileSync(holder, String(process.pid));
	return () => file.close();
}

function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '?';
	}
}
