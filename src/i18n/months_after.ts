import type { Language } from '../domain/basics/index.ts';

/**
 * When something is erased, as texts for people say it; nobody says of the day itself that it is 0 months after. The program
 * erases once a day.
 * @param months whole, from 0
 * @param what the event that the time runs from, with its article; it was just named where not given
 */
export function monthsAfter(months: number, language: Language, what?: string): string {
	if (language === 'fr') return [months === 0 ? 'dans la journée qui suit' : `${months} mois après`, what ?? []].flat().join(' ');
	const long = months === 1 ? 'a month' : `${months} months`;
	if (months === 0) return what === undefined ? 'within a day' : `within a day of ${what}`;
	return what === undefined ? `${long} later` : `${long} after ${what}`;
}
