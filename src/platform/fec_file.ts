import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Actor } from '../domain/access/index.ts';
import { type IsoDate, ok, type Result } from '../domain/basics/index.ts';
import type { Refusal } from '../i18n/refusals/index.ts';
import type { Store } from '../store/index.ts';
import { exportFec } from '../use_cases/index.ts';

/** A FEC on its way out: written to the disk first, since whoever downloads it must not keep the store waiting. */
export interface FecFile {
	readonly name: string;
	readonly bytes: number;
	/** Its file goes when this has been read, or is given up. */
	readonly content: ReadableStream<Uint8Array>;
}

/** Makes the FEC of a fiscal year ready to be sent. @throws the file system's error */
export async function fecFile(
	store: Store,
	request: { readonly association: string; readonly actor: Actor },
	year: IsoDate,
): Promise<Result<FecFile, Refusal>> {
	const folder = await mkdtemp(join(tmpdir(), 'collegiale-fec-'));
	const remove = () => rm(folder, { recursive: true, force: true });
	try {
		const done = await exportFec(store, request, year, folder);
		if (!done.ok) {
			await remove();
			return done;
		}
		const { name } = done.value;
		const path = join(folder, name);
		const { size } = await stat(path);
		const file = createReadStream(path);
		file.once('close', remove);
		return ok({ name, bytes: size, content: Readable.toWeb(file) as ReadableStream<Uint8Array> });
	} catch (error) {
		await remove();
		throw error;
	}
}
