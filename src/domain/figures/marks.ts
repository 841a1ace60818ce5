/** A piece of a text that may announce figures: words, or a figure with the name of what it announces. */
export type Segment =
	| { readonly type: 'text'; readonly value: string }
	| { readonly type: 'mark'; readonly shown: string; readonly name: string };

const MARK = /\{\{([^{}|]*)\|([^{}|]*)\}\}/gu;

/** Splits a text at its marks, `{{17|consortium.size}}`; what is not a whole mark is text. */
export function parseMarks(text: string): readonly Segment[] {
	const segments: Segment[] = [];
	let from = 0;
	for (const match of text.matchAll(MARK)) {
		if (match.index > from) segments.push({ type: 'text', value: text.slice(from, match.index) });
		segments.push({ type: 'mark', shown: (match[1] ?? '').trim(), name: (match[2] ?? '').trim() });
		from = match.index + match[0].length;
	}
	if (from < text.length) segments.push({ type: 'text', value: text.slice(from) });
	return segments;
}

/** The text as a reader sees it: each mark gives way to the figure it shows. */
export function stripMarks(text: string): string {
	return text.replace(MARK, (_, shown: string) => shown.trim());
}
