import { COLUMN, type Header } from '../columns.ts';
import type { ReadLine } from '../line.ts';
import { Encoding, type FecEncoding } from './encoding.ts';
import { readFirstLine } from './first_line.ts';
import { type FecForm, type FormCode, type FormProblem, SEPARATORS, type SeparatorName } from './form.ts';
import { LineBuffer } from './line_buffer.ts';
import { FieldScan } from './scan.ts';
import { LineView } from './view.ts';

/** Takes what the reader finds, as it finds it. */
export interface FecSink {
	/** A line; it is another one as soon as this returns. */
	readonly line: (line: ReadLine) => void;
	readonly problem: (problem: FormProblem) => void;
}

const LF = 0x0a;
const CR = 0x0d;
const NO_HEADER: Header = {
	form: 'debitCredit',
	fieldOf: [],
	extras: [],
	width: 0,
	missing: [],
	inOrder: true,
	variants: [],
	usable: false,
};

/** UTF-16 by its mark or by its zero bytes, EBCDIC by its capitals: sets in which no separator stands where it is looked for. */
function foreignSet(line: Uint8Array): string | undefined {
	const [first = 0, second = 0] = line;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || line.includes(0)) return 'UTF-16';
	const capitals = line.filter((byte) => byte >= 0xc1 && byte <= 0xe9).length;
	return line.length > 0 && capitals * 4 > line.length ? 'EBCDIC' : undefined;
}

/**
 * Reads a FEC from its bytes as they come, in memory that does not grow with the file: flat files, in any of the character
 * sets and with any of the separators and line ends that occur. What the law does not allow is read where it can be, and told.
 */
export class FecReader {
	readonly #sink: FecSink;
	readonly #scan = new FieldScan();
	readonly #encoding = new Encoding();
	readonly #rest = new LineBuffer();
	#header = NO_HEADER;
	#view: LineView | undefined;
	#separator: SeparatorName = 'tab';
	#line = 0;
	#lines = 0;
	#skipped = 0;
	#afterCr = false;
	#refused = false;
	#lastNeeded = 0;
	#toldWindows = false;

	constructor(sink: FecSink) {
		this.#sink = sink;
	}

	/** Nothing more of this file will be read. */
	get refused(): boolean {
		return this.#refused;
	}

	/** Columns beyond the eighteen, once the first line is read. */
	get extras(): Header['extras'] {
		return this.#header.extras;
	}

	/** Takes the next bytes of the file. @param firstLine where they begin in another file that they were made from: its line */
	feed(bytes: Uint8Array, firstLine?: number): void {
		// A Buffer of Node reads as fast as a plain array only where no other kind comes by.
		const chunk = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (firstLine !== undefined) this.#line = firstLine - 1;
		let at = 0;
		if (this.#afterCr && chunk.length > 0) {
			if (chunk[0] === LF) at = 1;
			this.#afterCr = false;
		}
		if (!this.#rest.empty && !this.#refused) {
			const end = endOfLine(chunk, at);
			this.#rest.add(chunk.subarray(at, end));
			if (end === chunk.length) return;
			this.#endRest();
			at = this.#after(chunk, end);
		}
		while (at < chunk.length && !this.#refused) {
			const end = this.#view === undefined ? endOfLine(chunk, at) : this.#scan.scan(chunk, at, chunk.length);
			if (end === -1 || end === chunk.length) {
				this.#rest.add(chunk.subarray(at));
				return;
			}
			this.#line++;
			if (this.#view === undefined) this.#first(chunk.subarray(at, end));
			else this.#take(this.#view, chunk, at, end);
			at = this.#after(chunk, end);
		}
	}

	/** Says that the file has no more bytes. @returns how it is written */
	end(): FecForm {
		if (!this.#rest.empty && !this.#refused) this.#endRest();
		if (this.#view === undefined && !this.#refused) this.#refuse('FEC-EMPTY', '');
		else if (!this.#refused && this.#lines + this.#skipped === 0) this.#problem('FEC-EMPTY', '');
		return {
			status: this.#refused ? 'refused' : 'read',
			encoding: this.#encoding.name,
			separator: this.#separator,
			amounts: this.#header.form,
			extras: this.#header.extras,
			lines: this.#lines,
			skipped: this.#skipped,
		};
	}

	/** Says what makes the whole file unreadable. */
	refuse(problem: FormProblem): void {
		this.#refused = true;
		this.#sink.problem(problem);
	}

	#refuse(code: FormCode, found: string): void {
		this.refuse({ code, line: Math.max(1, this.#line), found });
	}

	#problem(code: FormCode, found: string, expected?: string): void {
		this.#sink.problem({ code, line: this.#line, found, ...(expected === undefined ? {} : { expected }) });
	}

	/** Where the next line begins. */
	#after(chunk: Uint8Array, end: number): number {
		if (chunk[end] !== CR) return end + 1;
		if (end + 1 === chunk.length) this.#afterCr = true;
		return chunk[end + 1] === LF ? end + 2 : end + 1;
	}

	/** The line that came in several chunks is whole. */
	#endRest(): void {
		this.#line++;
		if (this.#rest.overflown) {
			this.#skipped++;
			this.#problem('FEC-LINE-LENGTH', String(this.#rest.length));
			if (this.#view === undefined) this.#refuse('FEC-COLUMNS', '');
			this.#rest.clear();
			return;
		}
		const line = this.#rest.closed();
		const length = this.#rest.length;
		this.#rest.clear();
		if (this.#view === undefined) this.#first(line.subarray(0, length));
		else this.#take(this.#view, line, 0, this.#scan.scan(line, 0, length + 1));
	}

	#first(bytes: Uint8Array): void {
		const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
		const line = marked ? bytes.subarray(3) : bytes;
		if (marked) {
			this.#encoding.set('utf-8');
			this.#problem('FEC-BOM', '');
		}
		if (line.every((byte) => byte === 0x20)) {
			this.#problem('FEC-LINE-EMPTY', '');
			return;
		}
		const foreign = foreignSet(line);
		if (foreign !== undefined) {
			this.#refuse('FEC-ENCODING', foreign);
			return;
		}
		if (line.some((byte) => byte >= 0x80)) this.#note(line);
		const { header, separator, quoted, problems } = readFirstLine(line, this.#encoding, this.#line);
		for (const problem of problems) this.#sink.problem(problem);
		if (!header.usable) {
			this.#refused = true;
			return;
		}
		this.#header = header;
		this.#separator = separator;
		this.#scan.separator = SEPARATORS[separator];
		this.#scan.quoted = quoted;
		this.#lastNeeded = Math.max(...Object.values(COLUMN).map((column) => (column <= COLUMN.credit ? (header.fieldOf[column] ?? 0) : 0)));
		this.#view = new LineView(this.#scan, header, this.#encoding);
	}

	#take(view: LineView, bytes: Uint8Array, from: number, end: number): void {
		const scan = this.#scan;
		if (!scan.ascii && (scan.brokenUtf8 || this.#encoding.name !== 'utf-8')) this.#note(bytes.subarray(from, end));
		if (scan.control) this.#problem('FEC-CHARACTERS', 'control');
		if (scan.count !== this.#header.width && !this.#fits(from, end)) return;
		this.#lines++;
		view.take(bytes, this.#line);
		this.#sink.line(view);
	}

	/** Whether a line of another width can be read all the same: it lacks only what may be blank, or has only blanks too many. */
	#fits(from: number, end: number): boolean {
		const { count } = this.#scan;
		if (end === from) {
			this.#problem('FEC-LINE-EMPTY', '');
			return false;
		}
		this.#problem('FEC-FIELD-COUNT', String(count), String(this.#header.width));
		let fits = count > this.#lastNeeded && count <= 256;
		for (let field = this.#header.width; fits && field < count; field++) fits = this.#scan.length(field) === 0;
		if (!fits) this.#skipped++;
		return fits;
	}

	/** Looks at a line that is not all ASCII, and tells once of a set that the law does not allow. */
	#note(line: Uint8Array): void {
		if (!this.#encoding.note(line)) this.#problem('FEC-CHARACTERS', 'utf-8');
		const name: FecEncoding = this.#encoding.name;
		if (name === 'windows-1252' && !this.#toldWindows) {
			this.#toldWindows = true;
			this.#problem('FEC-CHARACTERS', name);
		}
	}
}

function endOfLine(bytes: Uint8Array, from: number): number {
	let at = from;
	while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
	return at;
}
