/** A text with every kind of space, and every apostrophe, as the plain one: what two typographies of one text share. */
export function stripSpaces(text: string): string {
	return text.replace(/[\s\u00a0\u202f]+/gu, ' ').replaceAll('’', "'");
}
