import type { Language } from '../basics/index.ts';

/** What of a text differs by member. */
export const BLANKS = ['member', 'association', 'category', 'year', 'amount', 'calledOn', 'payBy'] as const;
export type Blank = (typeof BLANKS)[number];

/** How each is written in a text of a language: `{montant}`. */
const NAMES: { readonly [L in Language]: { readonly [B in Blank]: string } } = {
	fr: {
		member: 'membre',
		association: 'association',
		category: 'catégorie',
		year: 'année',
		amount: 'montant',
		calledOn: 'appel',
		payBy: 'échéance',
	},
	en: {
		member: 'member',
		association: 'association',
		category: 'category',
		year: 'year',
		amount: 'amount',
		calledOn: 'called',
		payBy: 'due date',
	},
};

/** The names of the blanks in a language, in order. */
export const BLANK_NAMES: { readonly [L in Language]: readonly string[] } = { fr: Object.values(NAMES.fr), en: Object.values(NAMES.en) };

const BLANK = /\{([^{}\n]*)\}/gu;
const folded = (name: string) => name.normalize('NFC').trim().toLowerCase();

function blankNamed(name: string, language: Language): Blank | undefined {
	return BLANKS.find((blank) => NAMES[language][blank] === folded(name));
}

/** The names between braces that stand for nothing in a language, as they are written. */
export function unknownBlanks(text: string, language: Language): readonly string[] {
	return [...text.matchAll(BLANK)].flatMap(([, name = '']) => (blankNamed(name, language) === undefined ? [name] : []));
}

/**
 * A text with its blanks filled in. What is filled in is put as it is and not looked at again: a name with braces in it
 * stays a name. A blank that has no value here (no call was sent) is left empty.
 */
export function fillText(text: string, language: Language, values: { readonly [B in Blank]?: string }): string {
	return text.replaceAll(BLANK, (whole, name: string) => {
		const blank = blankNamed(name, language);
		return blank === undefined ? whole : (values[blank] ?? '');
	});
}

/** The paragraphs of a text: what an empty line parts. */
export function paragraphsOf(text: string): readonly string[] {
	return text
		.split(/\n\s*\n/u)
		.map((one) => one.trim())
		.filter((one) => one !== '');
}
