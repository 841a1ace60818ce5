import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { REFUSALS, SHEET_LIMITS, SheetError, type SheetRow } from './row.ts';
import type { XlsxReply } from './xlsx_worker.ts';

/** Whether a file begins as an archive does, which every XLSX is. */
export function isArchive(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Bytes that an archive says it unfolds into: a small file may be made to fill a memory. @throws SheetError */
function checkUnfolded(bytes: Uint8Array): void {
	let total = 0;
	try {
		unzipSync(bytes, {
			filter: ({ originalSize }) => {
				total += originalSize;
				return false;
			},
		});
	} catch {
		throw new SheetError(REFUSALS.notASheet);
	}
	if (total > SHEET_LIMITS.unfolded) throw new SheetError(REFUSALS.tooLarge);
}

/** The rows of the first sheet of a workbook, read in a thread of its own and handed over by the thousand. @throws SheetError */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<SheetRow> {
	checkUnfolded(bytes);
	const worker = new Worker(new URL('xlsx_worker.ts', import.meta.url), {
		workerData: { bytes },
		resourceLimits: { maxOldGenerationSizeMb: 1024 },
	});
	let number = 0;
	try {
		for await (const [reply] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[XlsxReply]>) {
			if ('end' in reply) {
				if (reply.end === 'done') return;
				throw new SheetError(REFUSALS.notASheet);
			}
			for (const cells of reply.rows) {
				number++;
				if (number > SHEET_LIMITS.rows + 1) throw new SheetError(REFUSALS.tooManyRows);
				yield { number, cells };
			}
		}
		throw new SheetError(REFUSALS.tooLarge);
	} catch (error) {
		// The thread ran out of the memory that it was given.
		if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') throw new SheetError(REFUSALS.tooLarge);
		throw error;
	} finally {
		await worker.terminate();
	}
}
