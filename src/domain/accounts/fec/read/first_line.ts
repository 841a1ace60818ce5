import { type Header, readHeader } from '../columns.ts';
import type { Encoding } from './encoding.ts';
import { type FormProblem, SEPARATORS, type SeparatorName } from './form.ts';
import { looksQuoted } from './scan.ts';

/** What the first line tells of all others. */
export interface FirstLine {
	readonly header: Header;
	readonly separator: SeparatorName;
	readonly quoted: boolean;
	readonly problems: readonly FormProblem[];
}

const SIGNS: { readonly [Name in SeparatorName]: string } = { tab: '\t', pipe: '|', semicolon: ';', comma: ',' };

/** Text shortened to what a message can show. */
function short(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function unquoted(field: string): string {
	const inner = field.trim();
	return inner.length >= 2 && inner.startsWith('"') && inner.endsWith('"') ? inner.slice(1, -1).trim() : inner;
}

/** Reads the names of the columns; the separator is the one with which most of them are known. @param line its number in the file */
export function readFirstLine(bytes: Uint8Array, encoding: Encoding, line: number): FirstLine {
	const text = encoding.decode(bytes);
	const quoted = looksQuoted(bytes, 0, bytes.length);
	const tries = (Object.keys(SEPARATORS) as SeparatorName[]).map((separator) => {
		const header = readHeader(text.split(SIGNS[separator]).map(unquoted));
		return { separator, header, known: header.fieldOf.filter((field) => field !== -1).length };
	});
	const [best = { separator: 'tab' as const, header: readHeader([text]), known: 0 }] = tries.sort((a, b) => b.known - a.known);
	const { header, separator } = best;
	const problems: FormProblem[] = [];
	const problem = (code: FormProblem['code'], found: string) => problems.push({ code, line, found: short(found) });
	if (header.missing.length > 0) problem('FEC-COLUMNS', header.missing.join(', '));
	if (best.known > 0) {
		if (separator === 'semicolon' || separator === 'comma') problem('FEC-SEPARATOR', SIGNS[separator]);
		if (quoted) problem('FEC-QUOTES', '"');
		if (!header.inOrder) problem('FEC-COLUMN-ORDER', '');
		for (const { written, column } of header.variants)
			problems.push({ code: 'FEC-COLUMN-NAME', line, found: short(written), expected: column });
		if (header.extras.length > 0) problem('FEC-COLUMN-EXTRA', header.extras.map(({ name }) => name).join(', '));
	}
	return { header, separator, quoted, problems };
}
