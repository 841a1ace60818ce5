import type { Language } from '../basics/index.ts';

/** `a, b et c`, `a, b and c`; one item stands alone, none is empty. */
export function joinWords(items: readonly string[], language: Language): string {
	const last = items.at(-1);
	if (last === undefined) return '';
	if (items.length === 1) return last;
	return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
}

/** The form of a noun for a count: French is singular under 2 (0 included), English only at 1. */
export function plural(count: number, language: Language, one: string, many: string): string {
	return (language === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1) ? one : many;
}

/** `1re`, `2e`, `27e` — the mark to be set as superscript apart. @returns the figure and its mark */
export function ordinal(rank: number, language: Language, feminine = false): { readonly figure: string; readonly mark: string } {
	const figure = String(rank);
	if (language === 'fr') return { figure, mark: rank === 1 ? (feminine ? 're' : 'er') : 'e' };
	const tens = rank % 100;
	if (tens >= 11 && tens <= 13) return { figure, mark: 'th' };
	return { figure, mark: ['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th' };
}

/** Letters without accents or case, punctuation and runs of spaces as one space: what two spellings of one name share. */
export function foldName(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/œ/gu, 'oe')
		.replace(/æ/gu, 'ae')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Compares names as French lists sort them: without regard to accents or case, accents deciding ties. */
export function compareNames(a: string, b: string): number {
	return COLLATOR.compare(a, b);
}
const COLLATOR = new Intl.Collator('fr', { numeric: true });
