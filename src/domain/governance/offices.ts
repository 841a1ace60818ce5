/** The offices that statutes commonly name, whatever the body that its holder sits in. */
export type Office = 'chair' | 'treasurer' | 'secretary';

const OFFICES: readonly (readonly [Office, RegExp])[] = [
	['chair', /^(?:co)?(?:president(?:e|ne)?|chair(?:man|woman|person)?)$/u],
	['treasurer', /^(?:(?:vice|co|deputy ?))?(?:tresorier(?:e|ere)?(?: adjointe?)?|treasurer)$/u],
	['secretary', /^(?:(?:vice|co|deputy ?))?(?:secretaire(?: general(?:e|ale)?)?(?: adjointe?)?|(?:general )?secretary)$/u],
];

/**
 * The office that a mandate's title is, in French with either gender or both (« Président·e », « Co-président »,
 * « Trésorière adjointe ») and in English. The title must be the office and nothing more: a « présidente de la région »
 * presides over something else, and a vice-president is not the chair.
 */
export function officeOf(title: string): Office | undefined {
	const plain = title
		.normalize('NFD')
		.replaceAll(/[\p{M}·.()-]/gu, '')
		.trim()
		.toLowerCase();
	return OFFICES.find(([, pattern]) => pattern.test(plain))?.[0];
}
