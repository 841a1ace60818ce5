import type { Bilingual } from '../../domain/basics/index.ts';

/** Why a cell is not taken, each with what is wanted instead. */
export const CELL_PROBLEMS = {
	required: { fr: 'Cette case est vide, or il faut ici une valeur.', en: 'This cell is empty, and a value is needed here.' },
	'too-long': { fr: 'Plus de 500 signes.', en: 'More than 500 characters.' },
	email: { fr: 'Ce n’est pas une adresse de courriel : nom@domaine.fr.', en: 'This is not an email address: name@domain.org.' },
	phone: {
		fr: 'Ce n’est pas un numéro de téléphone : 06 12 34 56 78, +33 6 12 34 56 78.',
		en: 'This is not a phone number: 06 12 34 56 78, +33 6 12 34 56 78.',
	},
	amount: { fr: 'Ce n’est pas un montant en euros : 40, 40,50, 1 234,56 €.', en: 'This is not an amount in euros: 40, 40.50, €1,234.56.' },
	date: {
		fr: 'Ce n’est pas une date qui existe : 31/12/2026 ou 2026-12-31.',
		en: 'This is not a date that exists: 31/12/2026 or 2026-12-31.',
	},
	year: { fr: 'Ce n’est pas une année à quatre chiffres : 2026.', en: 'This is not a year in four digits: 2026.' },
	siren: { fr: 'Ce n’est pas un SIREN : neuf chiffres, dont une clé.', en: 'This is not a SIREN: nine digits, one of them a key.' },
	site: { fr: 'Ce n’est pas une adresse de site : https://exemple.fr.', en: 'This is not an address of a site: https://example.org.' },
	kind: { fr: 'Type d’organisation inconnu.', en: 'Unknown kind of organisation.' },
	nature: { fr: 'Ni « personne », ni « organisation ».', en: 'Neither “person” nor “organisation”.' },
	status: { fr: 'Statut inconnu : validée, en cours, terminée.', en: 'Unknown status: validated, pending, ended.' },
	category: { fr: 'Aucune catégorie de ce nom.', en: 'No category of that name.' },
	'category-holds': { fr: 'Cette catégorie n’est pas pour ce genre de membre.', en: 'This category is not for that sort of member.' },
	'full-name': { fr: 'Il faut un nom puis un prénom.', en: 'A family name then a given name are needed.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CellProblemCode = keyof typeof CELL_PROBLEMS;

/** A cell that is not taken, by its row and column as the spreadsheet names them. */
export interface CellError {
	readonly row: number;
	/** `C`. */
	readonly column: string;
	/** What stands above the column. */
	readonly header: string;
	readonly code: CellProblemCode;
	/** What the cell holds, cut to 80 characters; empty where it is empty. */
	readonly value: string;
	readonly message: Bilingual;
}

/** The letters of a column from its index, from 0: `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
