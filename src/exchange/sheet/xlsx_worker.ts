/** A workbook of 50 000 rows takes seconds to read, all at once: it is done in this thread, and nobody else waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';
import type { Cell } from './row.ts';

/** Rows of a message: enough that messages cost little, few enough that the reader holds little. */
const BATCH = 1000;

/** What this thread says: some rows in order, then that it is done or that it is no workbook. */
export type XlsxReply = { readonly rows: readonly (readonly Cell[])[] } | { readonly end: 'done' | 'unreadable' };

const say = (reply: XlsxReply) => parentPort?.postMessage(reply);
try {
	const { bytes }: { readonly bytes: Uint8Array } = workerData;
	const rows: readonly (readonly unknown[])[] = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	for (let from = 0; from < rows.length; from += BATCH) say({ rows: rows.slice(from, from + BATCH) as Cell[][] });
	say({ end: 'done' });
} catch {
	say({ end: 'unreadable' });
}
