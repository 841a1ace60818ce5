/** Codes that programs give to the journal of opening entries («à nouveaux»). */
const CODES = new Set(['AN', 'ANO', 'ANV', 'ANX', 'RAN', 'OUV', 'ANOUV', 'ANOUVEAU', 'NOUV']);

/**
 * Whether a journal holds the opening entries of the year: by its code, or by a label that speaks of «à nouveau» or
 * «ouverture».
 */
export function isOpeningJournal(code: string, label: string): boolean {
	return CODES.has(code.toUpperCase()) || /nouveau|ouverture/iu.test(label);
}
