import type { Bilingual, Language, Sentences, Source } from '../basics/index.ts';
import { formatCount } from './figures.ts';
import { frenchSpacing, NBSP } from './spaces.ts';

/** `article 12 des statuts`, `statuts`, `CA Colmar, 16 octobre 2013`. */
export function formatSource(source: Source, language: Language): string {
	if (source.from !== 'statutes') return source.name[language];
	if (source.article === undefined) return language === 'fr' ? 'statuts' : 'statutes';
	return language === 'fr' ? `article${NBSP}${source.article} des statuts` : `article${NBSP}${source.article} of the statutes`;
}

/** What is written in one language: counts and sources as that language has them. */
export interface Writing {
	readonly language: Language;
	/** The text of this language. */
	readonly say: (fr: string, en: string) => string;
	/** Between parts, with the spaces of the language. */
	readonly colon: string;
	readonly semicolon: string;
	/** A whole number, its thousands apart. */
	readonly n: (count: number) => string;
	readonly source: (source: Source) => string;
}

function writingIn(language: Language): Writing {
	const french = language === 'fr';
	return {
		language,
		say: (fr, en) => (french ? fr : en),
		colon: french ? ' : ' : ': ',
		semicolon: french ? ' ; ' : '; ',
		n: (count) => formatCount(count, language),
		source: (source) => formatSource(source, language),
	};
}
const WRITINGS: { readonly [L in Language]: Writing } = { fr: writingIn('fr'), en: writingIn('en') };

/** How one language writes, for texts in that language alone: what it says has its spaces. */
export function writingOf(language: Language): Writing {
	return language === 'fr' ? { ...WRITINGS.fr, say: frenchSpacing } : WRITINGS[language];
}

/** `au moins 2 et au plus 4`, `at most 4`; empty where neither is given. */
export function atLeastAtMost(
	{ minimum, maximum }: { readonly minimum?: number; readonly maximum?: number },
	{ say, n }: Pick<Writing, 'say' | 'n'>,
): string {
	return [
		...(minimum === undefined ? [] : [say(`au moins ${n(minimum)}`, `at least ${n(minimum)}`)]),
		...(maximum === undefined ? [] : [say(`au plus ${n(maximum)}`, `at most ${n(maximum)}`)]),
	].join(say(' et ', ' and '));
}

/** One text in each language, with the spaces of that language. */
export function bilingual(write: (writing: Writing) => string): Bilingual {
	return { fr: frenchSpacing(write(WRITINGS.fr)), en: write(WRITINGS.en) };
}

/** The sentence of something said by code. @param sentences one for each code */
export function sentence<M, C extends keyof M>(sentences: Sentences<M>, said: { readonly code: C; readonly params: M[C] }): Bilingual {
	const plain = sentences[said.code](said.params);
	return bilingual(({ say }) => say(plain.fr, plain.en));
}

/** As {@link sentence}, with the source of the rule in brackets where it has one. */
export function sourcedSentence<M, C extends keyof M>(
	sentences: Sentences<M>,
	said: { readonly code: C; readonly params: M[C]; readonly source?: Source },
): Bilingual {
	const plain = sentence(sentences, said);
	const { source } = said;
	if (source === undefined) return plain;
	return bilingual((writing) => plain[writing.language].replace(/\.$/u, ` (${writing.source(source)}).`));
}
