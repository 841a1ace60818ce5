/** A figure as a text shows it: a count or a measure, or an amount of money in cents. */
export interface ShownFigure {
	/** A count or measure; for money, cents. */
	readonly value: number;
	readonly unit: 'count' | 'money';
}

const WORDS: ReadonlyMap<string, number> = new Map(
	[
		['zéro', 'zero'],
		['un une', 'one'],
		['deux', 'two'],
		['trois', 'three'],
		['quatre', 'four'],
		['cinq', 'five'],
		['six', 'six'],
		['sept', 'seven'],
		['huit', 'eight'],
		['neuf', 'nine'],
		['dix', 'ten'],
		['onze', 'eleven'],
		['douze', 'twelve'],
		['treize', 'thirteen'],
		['quatorze', 'fourteen'],
		['quinze', 'fifteen'],
		['seize', 'sixteen'],
		['dix-sept', 'seventeen'],
		['dix-huit', 'eighteen'],
		['dix-neuf', 'nineteen'],
		['vingt', 'twenty'],
	].flatMap((forms, value) => forms.flatMap((form) => form.split(' ')).map((word): [string, number] => [word, value])),
);

/**
 * Reads the figure that a text shows: `17`, `1 000`, `43 000 €`, `1 234,50 €`, `quatre`, `Two`. Spaces between thousands may
 * be of any kind. @returns undefined where it is no figure
 */
export function parseFigure(shown: string): ShownFigure | undefined {
	const text = shown
		.trim()
		.toLocaleLowerCase('fr')
		.replace(/[\s\u00a0\u202f]/gu, ' ');
	const word = WORDS.get(text);
	if (word !== undefined) return { value: word, unit: 'count' };
	const match = /^(-?)(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d{1,2}))?( ?(?:€|euros?))?$/u.exec(text);
	if (match === null) return undefined;
	const [, sign = '', whole = '', decimals = '', euro] = match;
	const units = Number(whole.replaceAll(' ', ''));
	if (euro === undefined && decimals !== '') return undefined;
	const value = euro === undefined ? units : units * 100 + Number(decimals.padEnd(2, '0'));
	if (!Number.isSafeInteger(value)) return undefined;
	return { value: sign === '-' ? -value : value, unit: euro === undefined ? 'count' : 'money' };
}
