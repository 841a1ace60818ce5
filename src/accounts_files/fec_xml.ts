import { SaxesParser } from 'saxes';
import { COLUMN, FEC_COLUMNS, type FecReader } from '../domain/accounts/index.ts';

/** Bytes between two tags: none of a FEC comes near, and the parser keeps them all. */
const MOST_BETWEEN_TAGS = 1_000_000;
/** Levels of elements; a FEC has five. */
const MOST_LEVELS = 50;
/** Elements whose fields each line inside them has too. */
const SCOPES = ['journal', 'ecriture', 'ligne'] as const;
type Scope = (typeof SCOPES)[number];

const DATES: readonly string[] = [COLUMN.date, COLUMN.evidenceDate, COLUMN.letteringDate, COLUMN.validatedOn].map(
	(column) => FEC_COLUMNS[column] ?? '',
);
const AMOUNTS: readonly string[] = ['Debit', 'Credit', 'Montant'];

/** A value as the flat form writes it: dates AAAAMMJJ, amounts with a comma, no tab or line end. */
function flat(name: string, value: string): string {
	if (DATES.includes(name)) return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$1$2$3');
	if (AMOUNTS.includes(name)) return value.replace('.', ',');
	return value.replaceAll(/[\t\n\r]/gu, ' ');
}

/** The character set that an XML file declares; UTF-8 where it declares none. */
function declaredSet(start: Uint8Array): string {
	if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
	if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
	const declaration = new TextDecoder('latin1').decode(start.subarray(0, 200));
	return /^[^>]*encoding=["']([\w.-]+)["']/u.exec(declaration)?.[1] ?? 'utf-8';
}

/**
 * The XML form of a FEC (schema formatA47A-I-VII-1: `comptabilite/exercice/journal/ecriture/ligne`), turned line by line
 * into the flat form that the reader takes, each with the line of the XML at which it ends. So one reader judges both.
 */
export class FecXml {
	readonly #reader: FecReader;
	readonly #parser = new SaxesParser({ position: true });
	readonly #encoder = new TextEncoder();
	#decoder: TextDecoder | undefined;
	#fields: { readonly [S in Scope]: Map<string, string> } = { journal: new Map(), ecriture: new Map(), ligne: new Map() };
	#open: string[] = [];
	#text = '';
	#sinceTag = 0;
	#columns: readonly string[] | undefined;

	constructor(reader: FecReader) {
		this.#reader = reader;
		this.#parser.on('error', (error) => this.#refuse(error.message));
		this.#parser.on('opentag', ({ name }) => this.#opened(name));
		this.#parser.on('closetag', ({ name }) => this.#closed(name));
		this.#parser.on('text', (text) => {
			this.#text += text;
		});
		this.#parser.on('cdata', (text) => {
			this.#text += text;
		});
	}

	/** Takes the next bytes. */
	feed(bytes: Uint8Array): void {
		if (this.#reader.refused) return;
		if (this.#decoder === undefined) {
			const set = declaredSet(bytes);
			try {
				this.#decoder = new TextDecoder(set);
			} catch {
				this.#refuse(`encoding="${set}"`);
				return;
			}
		}
		this.#sinceTag += bytes.length;
		this.#parser.write(this.#decoder.decode(bytes, { stream: true }));
		if (this.#sinceTag > MOST_BETWEEN_TAGS + bytes.length) this.#refuse(`${this.#sinceTag} bytes without a tag`);
	}

	/** The file has no more bytes. */
	end(): void {
		if (!this.#reader.refused) this.#parser.close();
	}

	#refuse(found: string): void {
		if (!this.#reader.refused) this.#reader.refuse({ code: 'FEC-XML', line: this.#parser.line, found });
	}

	#opened(name: string): void {
		this.#sinceTag = 0;
		this.#text = '';
		if (this.#open.length === 0 && name !== 'comptabilite') this.#refuse(`<${name}>`);
		if (this.#open.length >= MOST_LEVELS) this.#refuse(`<${name}>`);
		this.#open.push(name);
		const scope = SCOPES.find((one) => one === name);
		if (scope !== undefined) this.#fields[scope].clear();
	}

	#closed(name: string): void {
		this.#sinceTag = 0;
		this.#open.pop();
		const value = this.#text.trim();
		this.#text = '';
		if (this.#reader.refused) return;
		if (name === 'ligne') {
			this.#emit();
			return;
		}
		const parent = this.#open.at(-1);
		const scope = SCOPES.find((one) => one === parent);
		if (scope !== undefined && !SCOPES.some((one) => one === name)) this.#fields[scope].set(name, flat(name, value));
	}

	#emit(): void {
		const { journal, ecriture, ligne } = this.#fields;
		const line = this.#parser.line;
		if (this.#columns === undefined) {
			this.#columns = ligne.has('Montant')
				? FEC_COLUMNS.map((name) => (name === 'Debit' ? 'Montant' : name === 'Credit' ? 'Sens' : name))
				: FEC_COLUMNS;
			this.#row(this.#columns, line);
		}
		this.#row(
			this.#columns.map((name) => ligne.get(name) ?? ecriture.get(name) ?? journal.get(name) ?? ''),
			line,
		);
	}

	#row(fields: readonly string[], line: number): void {
		this.#reader.feed(this.#encoder.encode(`${fields.join('\t')}\n`), line);
	}
}
