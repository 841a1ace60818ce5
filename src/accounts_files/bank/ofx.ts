import type { BankMovement, BankStatement } from '../../domain/accounts/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type BankFileProblem, shown } from './problems.ts';
import { bankAmount, bankDate, oneLine } from './values.ts';

/** A tag and the text after it, up to the next tag. */
interface Token {
	readonly name: string;
	readonly closes: boolean;
	readonly text: string;
	/** Where the tag stands in the text. */
	readonly at: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescaped(text: string): string {
	return text.replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
		const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}

/** The tags of OFX, in the SGML of version 1, whose elements need no end, as in the XML of version 2. */
function* tokens(text: string): Generator<Token> {
	const tag = /<(\/?)([A-Za-z0-9._]+)\s*\/?>((?:[^<]+|<!\[CDATA\[.*?\]\]>|<(?![/!A-Za-z]))*)/gsu;
	for (const found of text.matchAll(tag)) {
		const [, slash = '', name = '', after = ''] = found;
		const cdata = /^\s*<!\[CDATA\[(.*?)\]\]>/su.exec(after)?.[1];
		yield { name: name.toUpperCase(), closes: slash !== '', text: cdata ?? unescaped(after).trim(), at: found.index };
	}
}

/** Tells where a place of a text is, as people count; places are asked for in order. */
class Places {
	readonly #text: string;
	#line = 1;
	#start = 0;

	constructor(text: string) {
		this.#text = text;
	}

	of(at: number): Place {
		const ends = /\r\n|\n|\r/gu;
		ends.lastIndex = this.#start;
		for (let end = ends.exec(this.#text); end !== null && ends.lastIndex <= at; end = ends.exec(this.#text)) {
			this.#line++;
			this.#start = ends.lastIndex;
		}
		return { line: this.#line, column: at - this.#start + 1 };
	}
}

/** The fields of a movement that are read. */
const FIELDS = new Set(['DTPOSTED', 'DTAVAIL', 'TRNAMT', 'FITID', 'CHECKNUM', 'NAME', 'MEMO']);

interface Place {
	readonly line: number;
	readonly column: number;
}

interface Open extends Place {
	readonly fields: Map<string, Place & { readonly text: string }>;
}

/** Follows the tags of a file: statements, and in each its account and its movements. */
class OfxReader {
	readonly problems: BankFileProblem[] = [];
	readonly statements: { account: string; movements: BankMovement[] }[] = [];
	readonly #places: Places;
	#open: Open | undefined;
	#ended = false;

	constructor(text: string) {
		this.#places = new Places(text);
	}

	take({ name, closes, text, at }: Token): void {
		const statement = this.statements.at(-1);
		if (name === 'OFX' && closes) this.#ended = true;
		else if ((name === 'STMTRS' || name === 'CCSTMTRS') && !closes) this.statements.push({ account: '', movements: [] });
		else if (name === 'ACCTID' && statement !== undefined && statement.account === '') statement.account = text.replaceAll(' ', '');
		else if (name === 'CURDEF' && !closes && text !== '' && text.toUpperCase() !== 'EUR')
			this.#fail(this.#places.of(at), { code: 'not-euro', params: { found: shown(text) } });
		else if (name === 'STMTTRN') this.#movement(closes, at);
		else if (!closes && this.#open !== undefined && FIELDS.has(name)) this.#open.fields.set(name, { text, ...this.#places.of(at) });
	}

	/** @param length of the text */
	end(length: number): void {
		if (this.#open !== undefined) this.#fail(this.#open, { code: 'cut-short', params: { found: '</STMTTRN>' } });
		else if (!this.#ended) this.#fail(this.#places.of(length), { code: 'cut-short', params: { found: '</OFX>' } });
	}

	#fail({ line, column }: Place, problem: BankFileProblem): void {
		this.problems.push({ ...problem, line, column });
	}

	#movement(closes: boolean, at: number): void {
		const open = this.#open;
		if (!closes) {
			if (open !== undefined) this.#fail(this.#places.of(at), { code: 'cut-short', params: { found: '</STMTTRN>' } });
			this.#open = { ...this.#places.of(at), fields: new Map() };
			return;
		}
		this.#open = undefined;
		if (open === undefined) return;
		const field = (name: string) => open.fields.get(name) ?? { text: '', line: open.line, column: open.column };
		const [posted, value, written] = [field('DTPOSTED'), field('DTAVAIL'), field('TRNAMT')];
		// 20251231, 20251231120000.000[+1:CET]
		const [date, valueDate] = [bankDate(posted.text.slice(0, 8)), bankDate(value.text.slice(0, 8))];
		const amount = bankAmount(written.text);
		if (date === undefined)
			this.#fail(
				posted,
				posted.text === '' ? { code: 'date-missing', params: {} } : { code: 'date-wrong', params: { found: shown(posted.text) } },
			);
		if (amount === undefined)
			this.#fail(
				written,
				written.text === '' ? { code: 'amount-missing', params: {} } : { code: 'amount-wrong', params: { found: shown(written.text) } },
			);
		if (date === undefined || amount === undefined || amount === 0) return;
		const words = ['NAME', 'MEMO', 'CHECKNUM']
			.map((name) => field(name).text)
			.filter((one, index, all) => one !== '' && all.indexOf(one) === index);
		this.statements.at(-1)?.movements.push({
			date,
			...(valueDate === undefined ? {} : { valueDate }),
			amount,
			label: oneLine(words.join(' ')),
			reference: oneLine(field('FITID').text),
			line: open.line,
		});
	}
}

/** Reads OFX, of either version; a file may hold several accounts. */
export function readOfx(text: string): Result<readonly BankStatement[], readonly BankFileProblem[]> {
	const reader = new OfxReader(text);
	for (const token of tokens(text)) reader.take(token);
	reader.end(text.length);
	if (reader.problems.length === 0 && reader.statements.length === 0) return refused([{ code: 'not-a-statement', params: {} }]);
	return reader.problems.length === 0 ? ok(reader.statements) : refused(reader.problems);
}
