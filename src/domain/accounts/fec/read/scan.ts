/** More fields than this are not kept: no file has them, and a line of separators alone must not fill the memory. */
const MOST_FIELDS = 256;
const LAST = MOST_FIELDS - 1;

const SPACE = 0x20;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Where the fields of the last line scanned begin and end, spaces and quotes around them left out; one for all lines. */
export class FieldScan {
	/** Fields of the line; those beyond 256 are counted and not kept. */
	count = 0;
	/** Whether every byte of the line is ASCII. */
	ascii = true;
	/** Whether the bytes above ASCII cannot be UTF-8: those that begin a letter want more, or fewer, than those that go on with one. */
	brokenUtf8 = false;
	/** Whether the line holds control characters. */
	control = false;
	/** Whether fields of this file may stand in quotes. */
	quoted = false;
	separator = 0x09;
	/** The blank ones among the first 32 fields, as bits. */
	blanks = 0;
	readonly starts = new Int32Array(MOST_FIELDS);
	readonly ends = new Int32Array(MOST_FIELDS);

	/**
	 * Finds the fields of the line that begins at `from`.
	 * @returns where its end of line stands; -1 where there is none before `to`
	 */
	scan(bytes: Uint8Array, from: number, to: number): number {
		const { separator, starts, ends } = this;
		let count = 0;
		let ascii = true;
		let missing = 0;
		let control = false;
		let start = from;
		for (let at = from; at < to; at++) {
			const byte = bytes[at] ?? 0;
			if (byte >= SPACE && byte < 0x80 && byte !== separator) continue;
			if (byte >= 0x80) {
				ascii = false;
				missing += byte < 0xc0 ? -1 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
				continue;
			}
			if (byte === separator || byte === LF || byte === CR) {
				starts[count & LAST] = start;
				ends[count & LAST] = at;
				count++;
				start = at + 1;
				if (byte === separator) continue;
				this.count = count;
				this.ascii = ascii;
				this.brokenUtf8 = missing !== 0;
				this.control = control;
				this.#trim(bytes);
				return at;
			}
			control = true;
		}
		return -1;
	}

	#trim(bytes: Uint8Array): void {
		const { starts, ends, quoted } = this;
		const kept = Math.min(this.count, MOST_FIELDS);
		let blanks = 0;
		for (let field = 0; field < kept; field++) {
			let start = starts[field] ?? 0;
			let end = ends[field] ?? 0;
			if (quoted && end - start >= 2 && bytes[start] === QUOTE && bytes[end - 1] === QUOTE) {
				start++;
				end--;
			}
			while (start < end && bytes[start] === SPACE) start++;
			while (start < end && bytes[end - 1] === SPACE) end--;
			starts[field] = start;
			ends[field] = end;
			if (start === end && field < 32) blanks |= 1 << field;
		}
		this.blanks = blanks;
	}

	/** Bytes of a field; 0 where the line has no such field. */
	length(field: number): number {
		if (field < 0 || field >= this.count) return 0;
		return (this.ends[field] ?? 0) - (this.starts[field] ?? 0);
	}
}

/** Whether a first line has its names in quotes. */
export function looksQuoted(bytes: Uint8Array, from: number, to: number): boolean {
	return to - from >= 2 && bytes[from] === QUOTE && bytes[to - 1] === QUOTE;
}
