/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** Words as an id is written: lower-case letters without accents, digits and hyphens. @returns empty where no letter or digit is left */
export function slug(words: string): string {
	return words
		.toLowerCase()
		.replace(/[œæßøłđ]/gu, (letter) => LETTERS[letter] ?? letter)
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-|-$/gu, '');
}

/** An id where others may be: itself at its first turn, then `budget-2`, `budget-3`… */
export function atTurn(id: string, turn: number): string {
	return turn === 1 ? id : `${id}-${turn}`;
}

/** An id made of words that is not taken yet. @param otherwise what it is made of where the words hold no letter or digit */
export function freeSlug(taken: ReadonlySet<string>, words: string, otherwise: string): string {
	const base = slug(words) || otherwise;
	for (let turn = 1; ; turn++) if (!taken.has(atTurn(base, turn))) return atTurn(base, turn);
}
