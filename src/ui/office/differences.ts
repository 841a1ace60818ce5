import { diffWordsWithSpace } from 'diff';

/** A piece of a text beside another: in both, or in one alone. */
export interface Piece {
	readonly text: string;
	readonly own: boolean;
}

/** Two texts side by side, word by word: what each has that the other has not. */
export function differences(before: string, after: string): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
	const parts = diffWordsWithSpace(before, after);
	const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
		parts.filter((part) => !part[other]).map((part) => ({ text: part.value, own: part[own] }));
	return { before: side('added', 'removed'), after: side('removed', 'added') };
}
