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
