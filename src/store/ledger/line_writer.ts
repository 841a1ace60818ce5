import type { FecLine } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import { canCopy } from '../engine/copy.ts';
import type { RecordWriter } from '../record/index.ts';
import { copiedLines } from './copied_lines.ts';
import { insertedLines } from './inserted_lines.ts';
import type { LineBatch, LinePlace } from './line_batch.ts';

/** Lines that go to the database in one statement: a megabyte or so. */
const BATCH = 4000;

/**
 * Writes lines to the books of a fiscal year, batch by batch: while the database works on one, the next is read. Memory
 * holds two batches.
 */
export class LineWriter {
	readonly #batch: LineBatch;
	#waiting = 0;
	#written: Promise<unknown> = Promise.resolve();

	/** @param source the file that the lines come with, which may be many; none where they are written here */
	constructor({ tx, association }: RecordWriter, year: IsoDate, source?: string) {
		const to = { tx, association, year, source: source ?? null };
		this.#batch = source !== undefined && canCopy(tx) ? copiedLines(to) : insertedLines(to);
	}

	/** Takes a line; nothing of it is kept but its values. @param place what the books know of it beside the file */
	add(line: FecLine, place: LinePlace): void {
		this.#batch.add(line, place);
		this.#waiting++;
	}

	/** Sends what has come together, where it is enough for a statement. @throws the database's error of the batch before */
	async flush(): Promise<void> {
		if (this.#waiting >= BATCH) await this.#send();
	}

	/** Sends the rest, and waits until all is written. @throws the database's error */
	async end(): Promise<void> {
		if (this.#waiting > 0) await this.#send();
		await this.#written;
	}

	async #send(): Promise<void> {
		await this.#written;
		this.#waiting = 0;
		this.#written = this.#batch.write();
		// Its error is thrown by whatever waits for it next; until then it is nobody's.
		this.#written.catch(() => undefined);
	}
}
