import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SentFiles } from '../use_cases/index.ts';
import { readMultipart } from './multipart.ts';

/** Files that are taken of one form; those beyond are left out. */
const MOST_FILES = 50;

/** A form that came with files, which stay on this machine's disk until it is done with. */
export interface FormWithFiles {
	readonly form: FormData;
	/** By the names that they have where they come from. */
	readonly files: SentFiles;
}

/**
 * Receives a form with its files, has something done with it, and takes the files away, whatever came of it. Where the
 * sender gives up on the way nothing is done and nothing is left.
 * @throws Error where the sender goes away or the form is not whole, and what `run` throws
 */
export async function withFiles<T>(request: Request, run: (received: FormWithFiles) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'collegiale-received-'));
	try {
		const files = new Map<string, { readonly path: string }>();
		const form = await readMultipart(request, MOST_FILES, async ({ name, bytes }) => {
			const path = join(folder, String(files.size));
			files.set(name, { path });
			await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
			return true;
		});
		return await run({ form: form ?? new FormData(), files });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
