import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Bytes that an archive may have: beyond these its places need a form of ZIP that not every program reads. */
export const MOST_ZIP_BYTES = 0xffff_ffff;
/** What the entry of a file in an archive takes beside its bytes and twice its name, at most. */
export const ZIP_ENTRY_BYTES = 256;

/** A file of an archive. */
export interface ZippedFile {
	/** From the archive's root, with `/`. */
	readonly path: string;
	/** Whether it is pressed: texts are; pictures and PDF are already. */
	readonly pressed: boolean;
	readonly bytes: AsyncIterable<Uint8Array>;
}

/** The earliest date that a ZIP can say; the same files give the same archive. */
const DATE = '1980-01-01T12:00:00';

/**
 * Writes an archive to disk as its files come, in memory that does not grow with them; it is there whole or not at all, and
 * readable by its owner alone.
 * @throws the file system's error, and what the files throw
 */
export async function writeZip(path: string, files: AsyncIterable<ZippedFile>): Promise<void> {
	const aside = `${path}.part`;
	const out = createWriteStream(aside, { mode: 0o600 });
	let failed: Error | undefined;
	out.on('error', (error) => {
		failed = error;
	});
	const zip = new Zip((error, chunk, last) => {
		if (error !== null) failed = error;
		else if (last) out.end(chunk);
		else out.write(chunk);
	});
	try {
		for await (const { path: name, pressed, bytes } of files) {
			const file = pressed ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
			file.mtime = DATE;
			zip.add(file);
			for await (const chunk of bytes) {
				file.push(chunk);
				if (failed !== undefined) throw failed;
				if (out.writableNeedDrain) await once(out, 'drain');
			}
			file.push(new Uint8Array(0), true);
		}
		const closed = once(out, 'close');
		zip.end();
		await closed;
		if (failed !== undefined) throw failed;
		await rename(aside, path);
	} catch (error) {
		zip.terminate();
		out.destroy();
		await rm(aside, { force: true });
		throw error;
	}
}
