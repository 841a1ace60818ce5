import type { Language } from '../../basics/index.ts';
import { en } from './en.ts';
import { fr, type Wording } from './fr.ts';

const WORDINGS: { readonly [L in Language]: Wording } = { fr, en };

/** The words of minutes in a language. */
export function wording(language: Language): Wording {
	return WORDINGS[language];
}
export type { Wording } from './fr.ts';
