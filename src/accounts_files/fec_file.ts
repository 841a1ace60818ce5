import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FecReader } from '../domain/accounts/index.ts';
import { FecXml } from './fec_xml.ts';

/** Takes a FEC in either form, as its bytes come. */
export interface FecIntake {
	readonly feed: (bytes: Uint8Array) => void;
	/** The file has no more bytes; the reader may then be ended. */
	readonly end: () => void;
}

/** Whether a file is XML, by the first byte that is neither a mark nor a space. UTF-16 XML has zero bytes beside it. */
function looksXml(start: Uint8Array): boolean {
	const first = start.find((byte) => ![0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00, 0x20, 0x09, 0x0a, 0x0d].includes(byte));
	return first === 0x3c;
}

/** Feeds a reader with a flat or an XML file: its first bytes tell which. */
export function fecIntake(reader: FecReader): FecIntake {
	let xml: FecXml | undefined;
	let begun = false;
	return {
		feed(bytes) {
			if (!begun && bytes.length > 0) {
				begun = true;
				if (looksXml(bytes)) xml = new FecXml(reader);
			}
			if (xml === undefined) reader.feed(bytes);
			else xml.feed(bytes);
		},
		end: () => xml?.end(),
	};
}

/** Bytes read at a time: few enough that what a line leads to, such as a database's answer, is not kept waiting. */
const CHUNK = 262_144;

/** Told bytes read and bytes in all. */
export type OnProgress = (read: number, total: number) => void;

/**
 * Reads a FEC from disk into a reader, in memory that does not grow with it; stops where the reader refuses the file.
 * @param onProgress called after each chunk
 * @param onChunk given each chunk once its lines are read, and waited for; with it, a file that is refused is read to its end
 * @throws the file system's error
 */
export async function readFecFile(
	path: string,
	reader: FecReader,
	onProgress?: OnProgress,
	onChunk?: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
	const { size } = await stat(path);
	const intake = fecIntake(reader);
	let read = 0;
	for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
		if (!reader.refused) intake.feed(chunk);
		await onChunk?.(chunk);
		read += chunk.length;
		onProgress?.(read, size);
		if (reader.refused && onChunk === undefined) break;
	}
	intake.end();
}
