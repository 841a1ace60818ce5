import { sql } from 'kysely';
import type { FecLine, LedgerLine } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { RecordWriter } from '../record/index.ts';
import { LINE_COLUMNS } from './columns.ts';

/** Lines that go to the database in one statement: a megabyte or so of text. */
const BATCH = 4000;

const INSERTED = sql.join(LINE_COLUMNS.map(([column]) => sql.ref(column)));

/** One column of a batch, as the text of an array: faster by far than a parameter for each value, and the same on both engines. */
class ArrayText {
	#text = '';

	/** @param value a number, a text, or an ISO date ('' is no date) */
	add(value: string | number, type: (typeof LINE_COLUMNS)[number][1]): void {
		const comma = this.#text === '' ? '' : ',';
		if (typeof value === 'number') this.#text += `${comma}${value}`;
		else if (type === 'date') this.#text += `${comma}${value === '' ? 'NULL' : value}`;
		else this.#text += `${comma}"${/["\\]/u.test(value) ? value.replaceAll(/["\\]/gu, '\\$&') : value}"`;
	}

	/** The array as PostgreSQL writes one. The text begins anew. */
	take(): string {
		const text = `{${this.#text}}`;
		this.#text = '';
		return text;
	}
}

/**
 * Writes lines to the books of a fiscal year, batch by batch: while the database works on one, the next is read. Memory
 * holds two batches.
 */
export class LineWriter {
	readonly #record: RecordWriter;
	readonly #year: IsoDate;
	readonly #import: string | null;
	readonly #columns = LINE_COLUMNS.map(([, type, field]) => ({ type, field, array: new ArrayText() }));
	#waiting = 0;
	#written: Promise<unknown> = Promise.resolve();

	/** @param source the file that the lines come with; none where they are written here */
	constructor(record: RecordWriter, year: IsoDate, source?: string) {
		this.#record = record;
		this.#year = year;
		this.#import = source ?? null;
	}

	/** Takes a line; nothing of it is kept but its values. @param place what the books know of it beside the file */
	add(line: FecLine, place: Omit<LedgerLine, keyof FecLine>): void {
		for (const { type, field, array } of this.#columns)
			array.add(field === 'entry' || field === 'line' || field === 'analytic' ? place[field] : line[field], type);
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
		const { tx, association } = this.#record;
		const arrays = sql.join(this.#columns.map(({ type, array }) => sql`${array.take()}::text::${sql.raw(type)}[]`));
		this.#waiting = 0;
		await this.#written;
		this.#written = sql`insert into ledger_line (association_id, year, import, ${INSERTED})
			select ${association}::text, ${this.#year}::date, ${this.#import}::text, * from unnest(${arrays})`.execute(tx);
		// Its error is thrown by whatever waits for it next; until then it is nobody's.
		this.#written.catch(() => undefined);
	}
}
