import { foldName } from '../typography/index.ts';

const PARTICLES = new Set('a au aux d de des du en et l la le les'.split(' '));
const COMMUNE = new Set('ville commune mairie municipalite'.split(' '));
const INTERMUNICIPAL = new Set('metropole eurometropole communaute agglomeration agglo intercommunalite epci ept cc ca cu'.split(' '));
/** Words that say what a body is, not which. */
const GENERIC = new Set(
	'conseil departement departemental departementale region regional regionale general collectivite territoriale europeenne unique urbaine communes'.split(
		' ',
	),
);
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
	['st', 'saint'],
	['ste', 'sainte'],
]);

/** A territory's name taken apart, so that two ways of writing it can be compared. */
export interface TerritoryName {
	/** All its words, folded. */
	readonly full: string;
	/** The name without what says its kind at either end: `Conseil départemental du Val d'Oise` → `val d oise`. */
	readonly plain: string;
	/** The words that tell it from others, sorted: `oise val`. */
	readonly core: string;
	readonly words: ReadonlySet<string>;
	/** Whether the name itself says that it is a commune, or a body of several. */
	readonly says?: 'commune' | 'intermunicipalBody';
}

function saysOf(words: readonly string[]): TerritoryName['says'] {
	if (words.some((word) => INTERMUNICIPAL.has(word))) return 'intermunicipalBody';
	// « La Ville-aux-Dames » is a name; « Ville de Lille » says a commune.
	if (COMMUNE.has(words[0] ?? '') && PARTICLES.has(words[1] ?? '')) return 'commune';
	return undefined;
}

/** Takes a name apart: accents, case, hyphens, articles and « St » for « Saint » count for nothing. */
export function readTerritoryName(name: string): TerritoryName {
	const all = foldName(name.replace(/\(.*?\)/gu, ' ')).split(' ');
	const words = all.map((word) => ABBREVIATIONS.get(word) ?? word);
	const says = saysOf(words);
	const idle = (word: string) => PARTICLES.has(word) || COMMUNE.has(word) || INTERMUNICIPAL.has(word) || GENERIC.has(word);
	const first = words.findIndex((word) => !idle(word));
	const last = words.findLastIndex((word) => !idle(word));
	const plain = first < 0 ? words : words.slice(first, last + 1);
	const telling = plain.filter((word) => !idle(word));
	const core = new Set(telling.length === 0 ? plain : telling);
	return {
		full: words.join(' '),
		plain: plain.join(' '),
		core: [...core].sort().join(' '),
		words: core,
		...(says === undefined ? {} : { says }),
	};
}
