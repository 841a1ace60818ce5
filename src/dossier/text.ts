import type { DossierProblem } from './problem.ts';

/** Bytes that a file may have: 50 MB of list, 5 MB of structure or narrative. */
export const MOST_BYTES = { csv: 50_000_000, other: 5_000_000 } as const;

/** The index of the first control character that is no white space; -1 where there is none. */
function firstControl(text: string): number {
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code < 9 || (code > 13 && code < 32)) return index;
	}
	return -1;
}

/**
 * The text of a file: UTF-8, with or without its mark, else Windows-1252 (what French spreadsheets write).
 * Bytes that are no text in either are refused at the first of them.
 */
export function decodeText(file: string, bytes: Uint8Array): { readonly text: string } | { readonly problem: DossierProblem } {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		text = new TextDecoder('windows-1252').decode(bytes);
	}
	// A list or a narrative has none of these; a picture, an archive or a spreadsheet has many.
	const junk = firstControl(text);
	if (junk === -1) return { text };
	const before = text.slice(0, junk).split('\n');
	return {
		problem: {
			code: 'file',
			file,
			line: before.length,
			column: (before.at(-1)?.length ?? 0) + 1,
			found: `0x${(text.codePointAt(junk) ?? 0).toString(16).padStart(2, '0')}`,
			message: {
				fr: 'ce fichier n’est pas du texte ; un texte en UTF-8 ou en Windows-1252 est attendu.',
				en: 'this file is not text; text in UTF-8 or Windows-1252 is expected.',
			},
		},
	};
}
