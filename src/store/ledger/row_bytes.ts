import type { IsoDate } from '../../domain/basics/index.ts';

/** The beginning of what `COPY` reads in its binary format: signature, flags, length of the header's extension. */
const BEGINNING = Uint8Array.of(0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0, 0);

/** Bytes that there is room for at first: a batch of lines or so. */
const ROOM = 1_048_576;

const DAY = 86_400_000;
const EPOCH = Date.UTC(2000, 0, 1);
/** 2³²: what a word of a whole number of 64 bits counts. */
const WORD = 4_294_967_296;

/** Days from 2000-01-01, by date: a year has few of them, on millions of lines. */
const DAYS = new Map<IsoDate, number>();
const MOST_DAYS = 20_000;

function daysOf(date: IsoDate): number {
	const known = DAYS.get(date);
	if (known !== undefined) return known;
	const days = (Date.parse(date) - EPOCH) / DAY;
	if (DAYS.size < MOST_DAYS) DAYS.set(date, days);
	return days;
}

/** Rows in the binary format of PostgreSQL's `COPY` (its documentation, «COPY», «Binary Format»), value by value. */
export class RowBytes {
	#bytes = Buffer.alloc(0);
	#view = new DataView(this.#bytes.buffer);
	#at = 0;

	/** Begins a row of so many values. */
	row(values: number): void {
		if (this.#at === 0) {
			this.#bytes = Buffer.allocUnsafeSlow(ROOM);
			this.#view = new DataView(this.#bytes.buffer);
			this.#bytes.set(BEGINNING);
			this.#at = BEGINNING.length;
		}
		this.#need(2);
		this.#view.setInt16(this.#at, values);
		this.#at += 2;
	}

	none(): void {
		this.#length(-1, 0);
	}

	/** A whole number of 32 bits. */
	int(value: number): void {
		this.#length(4, 4);
		this.#view.setInt32(this.#at, value);
		this.#at += 4;
	}

	/** A whole number of 64 bits, of which JavaScript holds 53. */
	bigint(value: number): void {
		this.#length(8, 8);
		this.#view.setInt32(this.#at, Math.floor(value / WORD));
		this.#view.setInt32(this.#at + 4, value | 0);
		this.#at += 8;
	}

	/** @param value '' is no date */
	date(value: IsoDate | ''): void {
		if (value === '') this.none();
		else this.int(daysOf(value));
	}

	text(value: string): void {
		this.#need(4 + value.length * 3);
		const start = this.#at + 4;
		const bytes = this.#bytes;
		let at = start;
		// A native call costs more than a short text that is ASCII.
		for (let index = 0; index < value.length; index++) {
			const unit = value.charCodeAt(index);
			if (unit >= 0x80) {
				at = start + bytes.write(value, start);
				break;
			}
			bytes[at++] = unit;
		}
		this.#view.setInt32(start - 4, at - start);
		this.#at = at;
	}

	/** The rows with what ends them. The next begin anew. */
	take(): Uint8Array {
		this.#need(2);
		this.#view.setInt16(this.#at, -1);
		const rows = this.#bytes.subarray(0, this.#at + 2);
		this.#at = 0;
		return rows;
	}

	#length(length: number, room: number): void {
		this.#need(4 + room);
		this.#view.setInt32(this.#at, length);
		this.#at += 4;
	}

	/** Makes room for so many bytes. */
	#need(bytes: number): void {
		if (this.#at + bytes <= this.#bytes.length) return;
		const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#at + bytes));
		larger.set(this.#bytes.subarray(0, this.#at));
		this.#bytes = larger;
		this.#view = new DataView(larger.buffer);
	}
}
