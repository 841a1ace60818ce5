import type { Bilingual, Cents, Language } from '../basics/index.ts';
import { formatMoney } from './figures.ts';

/** One sentence written for each language, with the money as that language writes it. */
export function say(write: (euros: (cents: Cents) => string, language: Language) => string): Bilingual {
	const of = (language: Language) => write((cents) => formatMoney(cents, language), language);
	return { fr: of('fr'), en: of('en') };
}
