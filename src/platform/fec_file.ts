import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Actor } from '../domain/access/index.ts';
import { type IsoDate, type Language, ok, type Result } from '../domain/basics/index.ts';
import type { Refusal } from '../i18n/refusals/index.ts';
import type { Store } from '../store/index.ts';
import { exportEvidence, exportFec } from '../use_cases/index.ts';

/** A file on its way out: written to the disk first, since whoever downloads it must not keep the store waiting. */
export interface FecFile {
	readonly name: string;
	readonly bytes: number;
	/** Its file goes when this has been read, or is given up. */
	readonly content: ReadableStream<Uint8Array>;
}

/** Makes a file in a folder of its own ready to be sent. @param make writes it there @throws the file system's error */
async function fileMade(make: (folder: string) => Promise<Result<{ readonly name: string }, Refusal>>): Promise<Result<FecFile, Refusal>> {
	const folder = await mkdtemp(join(tmpdir(), 'collegiale-fec-'));
	const remove = () => rm(folder, { recursive: true, force: true });
	try {
		const done = await make(folder);
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

interface FileRequest {
	readonly association: string;
	readonly actor: Actor;
}

/** Makes the FEC of a fiscal year ready to be sent. @throws the file system's error */
export function fecFile(store: Store, request: FileRequest, year: IsoDate): Promise<Result<FecFile, Refusal>> {
	return fileMade((folder) => exportFec(store, request, year, folder));
}

/** Makes the archive of a fiscal year's evidence ready to be sent. @throws the file system's error */
export function evidenceFile(
	store: Store,
	request: FileRequest & { readonly language: Language },
	year: IsoDate,
): Promise<Result<FecFile, Refusal>> {
	return fileMade((folder) => exportEvidence(store, request, year, folder));
}
