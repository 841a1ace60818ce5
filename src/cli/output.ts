import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes files whole or not at all: each beside its place first, then all renamed. @throws the file system's error */
export async function writeWhole(files: readonly { readonly path: string; readonly content: Uint8Array | string }[]): Promise<void> {
	const written: { readonly from: string; readonly to: string }[] = [];
	try {
		for (const { path, content } of files) {
			await mkdir(dirname(path), { recursive: true });
			const from = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
			written.push({ from, to: path });
			await writeFile(from, content);
		}
		for (const { from, to } of written) await rename(from, to);
	} catch (error) {
		await Promise.all(written.map(({ from }) => rm(from, { force: true })));
		throw error;
	}
}

/** Says on stderr what is going on, once it has taken a second. */
export async function withProgress<T>(what: string, work: Promise<T>): Promise<T> {
	const timer = setTimeout(() => process.stderr.write(`${what}…\n`), 1000);
	try {
		return await work;
	} finally {
		clearTimeout(timer);
	}
}

/** Milliseconds between two lines of a count. */
const EVERY = 1000;

/** Says on stderr how many were done so far, at most once a second. */
export function progressCounter(what: string): (count: number) => void {
	let next = Date.now() + EVERY;
	return (count) => {
		if (Date.now() < next) return;
		next = Date.now() + EVERY;
		process.stderr.write(`${what}… ${count}\n`);
	};
}

/** Says on stderr what share of some bytes is read, at most once a second. */
export function progressShare(what: string): (read: number, total: number) => void {
	let next = Date.now() + EVERY;
	return (read, total) => {
		if (Date.now() < next) return;
		next = Date.now() + EVERY;
		process.stderr.write(`${what}… ${Math.floor((read * 100) / Math.max(1, total))} %\n`);
	};
}
