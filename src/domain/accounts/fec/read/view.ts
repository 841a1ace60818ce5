import type { IsoDate } from '../../../basics/index.ts';
import { COLUMN, type Header } from '../columns.ts';
import type { ReadLine } from '../line.ts';
import { AMOUNT, type ReadAmount, readAmount } from './amount.ts';
import { type DateMemory, readDate } from './date.ts';
import type { Encoding } from './encoding.ts';
import type { FieldScan } from './scan.ts';
import { TextMemory } from './texts.ts';

const NOTHING = new Uint8Array(0);

/** The line being read, over the bytes that hold it; what few ask for is decoded when they ask. */
export class LineView implements ReadLine {
	line = 0;
	journal = '';
	journalLabel = '';
	number = '';
	date: IsoDate | '' = '';
	account = '';
	accountLabel = '';
	auxiliary = '';
	auxiliaryLabel = '';
	evidenceDate: IsoDate | '' = '';
	debit = 0;
	credit = 0;
	lettering = '';
	letteringDate: IsoDate | '' = '';
	validatedOn: IsoDate | '' = '';
	currency = '';
	startsEntry = false;
	debitFlags = 0;
	creditFlags = 0;
	badDates = 0;
	badSense = false;
	blanks = 0;

	#bytes: Uint8Array = NOTHING;
	/** The bytes of the entry's number, to tell where it changes. */
	#numberBytes = new Uint8Array(64);
	#numberLength = -1;
	readonly #scan: FieldScan;
	readonly #header: Header;
	readonly #decode: (bytes: Uint8Array) => string;
	readonly #fieldOf: Int32Array;
	/** Whether the columns are the fields, as the law has them. */
	readonly #standard: boolean;
	readonly #texts: TextMemory;
	readonly #dates: DateMemory = new Map();
	readonly #amount: ReadAmount = { cents: 0, flags: 0 };

	constructor(scan: FieldScan, header: Header, encoding: Encoding) {
		this.#scan = scan;
		this.#header = header;
		this.#decode = (bytes) => {
			const text = encoding.decode(bytes);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
			return scan.control ? text.replaceAll(/[\u0000-\u001f\u007f]/gu, ' ').trim() : text;
		};
		this.#fieldOf = Int32Array.from(header.fieldOf);
		this.#standard = header.fieldOf.every((field, column) => field === column);
		this.#texts = new TextMemory(this.#decode);
	}

	get evidence(): string {
		return this.text(COLUMN.evidence);
	}

	get label(): string {
		return this.text(COLUMN.label);
	}

	get currencyAmount(): string {
		return this.text(COLUMN.currencyAmount);
	}

	/** Takes the fields that were just scanned as the line's. */
	take(bytes: Uint8Array, line: number): void {
		this.#bytes = bytes;
		this.line = line;
		const journal = this.journal;
		this.journal = this.#known(COLUMN.journal);
		this.journalLabel = this.#known(COLUMN.journalLabel);
		this.startsEntry = this.#takeNumber() || journal !== this.journal;
		this.account = this.#known(COLUMN.account);
		this.accountLabel = this.#known(COLUMN.accountLabel);
		this.auxiliary = this.#known(COLUMN.auxiliary);
		this.auxiliaryLabel = this.#known(COLUMN.auxiliaryLabel);
		this.lettering = this.text(COLUMN.lettering);
		this.currency = this.#known(COLUMN.currency);
		this.badDates = 0;
		this.date = this.#date(COLUMN.date);
		this.evidenceDate = this.#date(COLUMN.evidenceDate);
		this.letteringDate = this.#date(COLUMN.letteringDate);
		this.validatedOn = this.#date(COLUMN.validatedOn);
		this.blanks = this.#standard ? this.#scan.blanks : this.#blanks();
		this.#takeAmounts();
	}

	text(column: number): string {
		return this.field(this.#fieldOf[column] ?? -1);
	}

	field(place: number): string {
		const length = this.#scan.length(place);
		if (length === 0) return '';
		const from = this.#scan.starts[place] ?? 0;
		return this.#decode(this.#bytes.subarray(from, from + length));
	}

	/** The text of a column that says the same on many lines. */
	#known(column: number): string {
		const field = this.#fieldOf[column] ?? -1;
		const length = this.#scan.length(field);
		if (length === 0) return '';
		const from = this.#scan.starts[field] ?? 0;
		return this.#texts.text(this.#bytes, from, from + length);
	}

	/** Decodes the entry's number where it changes. @returns whether it does */
	#takeNumber(): boolean {
		const field = this.#fieldOf[COLUMN.number] ?? -1;
		const length = this.#scan.length(field);
		const from = length === 0 ? 0 : (this.#scan.starts[field] ?? 0);
		if (length === this.#numberLength) {
			let at = 0;
			while (at < length && this.#bytes[from + at] === this.#numberBytes[at]) at++;
			if (at === length) return false;
		}
		const bytes = this.#bytes.subarray(from, from + length);
		if (length > this.#numberBytes.length) this.#numberBytes = new Uint8Array(length);
		this.#numberBytes.set(bytes);
		this.#numberLength = length;
		this.number = length === 0 ? '' : this.#decode(bytes);
		return true;
	}

	#blanks(): number {
		let blanks = 0;
		this.#fieldOf.forEach((field, column) => {
			if (field !== -1 && this.#scan.length(field) === 0) blanks |= 1 << column;
		});
		return blanks;
	}

	#date(column: number): IsoDate | '' {
		const field = this.#fieldOf[column] ?? -1;
		if (this.#scan.length(field) === 0) return '';
		const date = readDate(this.#bytes, this.#scan.starts[field] ?? 0, this.#scan.ends[field] ?? 0, this.#dates);
		if (date === undefined) this.badDates |= 1 << column;
		return date ?? '';
	}

	#amountOf(column: number): ReadAmount {
		const field = this.#fieldOf[column] ?? -1;
		const length = this.#scan.length(field);
		const from = length === 0 ? 0 : (this.#scan.starts[field] ?? 0);
		readAmount(this.#bytes, from, from + length, this.#amount);
		return this.#amount;
	}

	#takeAmounts(): void {
		const { cents, flags } = this.#amountOf(COLUMN.debit);
		this.debit = cents;
		this.debitFlags = flags;
		this.creditFlags = 0;
		this.badSense = false;
		if (this.#header.form === 'debitCredit') {
			const second = this.#amountOf(COLUMN.credit);
			this.credit = second.cents;
			this.creditFlags = second.flags;
			return;
		}
		this.credit = 0;
		const sense = this.#known(COLUMN.credit);
		if (sense === 'C' || sense === 'c' || sense === '-1') {
			this.credit = cents;
			this.debit = 0;
		} else if (sense !== 'D' && sense !== 'd' && sense !== '+1' && sense !== '1') {
			this.badSense = (flags & AMOUNT.invalid) !== 0 || cents !== 0 || sense !== '';
			this.debit = 0;
		}
	}
}
