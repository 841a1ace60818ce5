import type { Language } from '../basics/index.ts';
import type { Inline } from '../document/index.ts';
import { stripMarks } from '../figures/index.ts';
import { frenchSpacing } from '../typography/index.ts';

/** `27e`, `1er`, `2nde`, `XXe`, and the forms `2ème`, `3^e` that people type; not the article `Le`, which looks like fifty. */
const ORDINAL = /(?<![\p{L}\p{N}])(\d+|(?!Le(?![\p{L}\p{N}]))[IVXL]+)(?:\^?)(ème|ere|ère|er|re|nde|nd|e)(?![\p{L}\p{N}])/gu;
const MARKS_OF = new Map([
	['ème', 'e'],
	['ere', 're'],
	['ère', 're'],
]);

/** Text as inlines, with French spaces where the text is French and the marks of ordinals raised. */
export function typeset(value: string, language: Language): readonly Inline[] {
	const spaced = language === 'fr' ? frenchSpacing(value) : value;
	const inlines: Inline[] = [];
	let from = 0;
	const push = (text: string) => {
		if (text !== '') inlines.push({ type: 'text', value: text });
	};
	for (const match of spaced.matchAll(ORDINAL)) {
		const [whole, figure = '', mark = ''] = match;
		push(`${spaced.slice(from, match.index)}${figure}`);
		inlines.push({ type: 'superscript', children: [{ type: 'text', value: MARKS_OF.get(mark) ?? mark }] });
		from = match.index + whole.length;
	}
	push(spaced.slice(from));
	return inlines;
}

/** A one-line text of the record (a title, a name) as inlines; announced figures show what they announce. */
export function readInline(text: string, language: Language): readonly Inline[] {
	return typeset(stripMarks(text), language);
}
