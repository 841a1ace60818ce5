/**
 * PDF files as we write them (ISO 32000-1, 7.5): objects in plain sight, cross-reference tables. A change is added after what
 * is there, which stays as it was byte by byte: that is what lets a second signature leave the first one whole.
 */
export class UnsignablePdf extends Error {}

/** A PDF, with where its last revision says that each object is. Text is Latin-1: a character a byte. */
export interface PdfFile {
	readonly bytes: Uint8Array;
	readonly text: string;
	/** Of the last cross-reference table. */
	readonly table: number;
	/** One more than the highest number of an object. */
	readonly size: number;
	readonly root: number;
	/** `/Info … /ID …` of the trailer, as they stand. */
	readonly rest: string;
	readonly offsets: ReadonlyMap<number, number>;
}

function found(match: RegExpExecArray | null, what: string): readonly string[] {
	if (match === null) throw new UnsignablePdf(`no ${what}`);
	return match.slice(1).map((one) => one ?? '');
}

/** Where objects are, by one table and those before it; what a later table says stands. */
function readTables(text: string, last: number): Map<number, number> {
	const offsets = new Map<number, number>();
	for (let table: number | undefined = last; table !== undefined; ) {
		const end = text.indexOf('trailer', table);
		if (!text.startsWith('xref', table) || end < 0) throw new UnsignablePdf('no cross-reference table');
		const lines = text
			.slice(table + 4, end)
			.trim()
			.split(/\r?\n|\r/u);
		for (let at = 0; at < lines.length; ) {
			const [first = 0, count = 0] = (lines[at] ?? '').trim().split(' ').map(Number);
			for (let nth = 0; nth < count; nth++) {
				const [, offset = '', kind] = /^(\d{10}) \d{5} ([nf])/u.exec((lines[at + 1 + nth] ?? '').trim()) ?? [];
				if (kind === 'n' && !offsets.has(first + nth)) offsets.set(first + nth, Number(offset));
			}
			at += 1 + count;
		}
		const previous = /\/Prev (\d+)/u.exec(text.slice(end, text.indexOf('startxref', end)));
		table = previous === null ? undefined : Number(previous[1]);
	}
	return offsets;
}

/** Reads what a new revision has to know. @throws UnsignablePdf on a file that is not as we write them */
export function readPdf(bytes: Uint8Array): PdfFile {
	const text = Buffer.from(bytes).toString('latin1');
	const [start = ''] = found(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text), 'end');
	const table = Number(start);
	const trailer = text.slice(text.indexOf('trailer', table), text.lastIndexOf('startxref'));
	const [size = ''] = found(/\/Size (\d+)/u.exec(trailer), 'size');
	const [root = ''] = found(/\/Root (\d+) 0 R/u.exec(trailer), 'root');
	const rest = [/\/Info \d+ 0 R/u, /\/ID \[[^\]]*\]/u].flatMap((one) => one.exec(trailer)?.[0] ?? []).join(' ');
	return { bytes, text, table, size: Number(size), root: Number(root), rest, offsets: readTables(text, table) };
}

/** An object's own text, between `obj` and `endobj`. */
export function objectText({ text, offsets }: PdfFile, number: number): string {
	const at = offsets.get(number);
	const begin = at === undefined ? -1 : text.indexOf('obj', at) + 3;
	const end = text.indexOf('endobj', begin);
	if (at === undefined || end < 0) throw new UnsignablePdf(`no object ${number}`);
	return text.slice(begin, end).trim();
}

/** The file with some objects added or written anew, as one more revision. */
export function addRevision({ bytes, table, size, root, rest }: PdfFile, objects: ReadonlyMap<number, string>): Buffer {
	let body = '\n';
	const entries: string[] = [];
	for (const [number, text] of [...objects].sort(([a], [b]) => a - b)) {
		entries.push(`${number} 1\n${String(bytes.length + body.length).padStart(10, '0')} 00000 n \n`);
		body += `${number} 0 obj\n${text}\nendobj\n`;
	}
	const start = bytes.length + body.length;
	const next = Math.max(size, ...[...objects.keys()].map((one) => one + 1));
	body += `xref\n${entries.join('')}trailer\n<< /Size ${next} /Root ${root} 0 R ${rest} /Prev ${table} >>\nstartxref\n${start}\n%%EOF\n`;
	return Buffer.concat([bytes, Buffer.from(body, 'latin1')]);
}
