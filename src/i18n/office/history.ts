/** The things of the record, as the history names them. */
const CONCEPTS = {
	association: { fr: 'l’association', en: 'the association' },
	person: { fr: 'la personne', en: 'the person' },
	organisation: { fr: 'l’organisation', en: 'the organisation' },
	representation: { fr: 'la représentation', en: 'the representation' },
	membership_category: { fr: 'la catégorie de membres', en: 'the membership category' },
	membership: { fr: 'l’adhésion', en: 'the membership' },
	membership_count: { fr: 'l’effectif', en: 'the membership count' },
	statutes: { fr: 'les statuts', en: 'the statutes' },
	body: { fr: 'l’instance', en: 'the body' },
	mandate: { fr: 'le mandat', en: 'the mandate' },
	programme: { fr: 'le programme', en: 'the programme' },
	edition: { fr: 'l’édition', en: 'the edition' },
	year_accounts: { fr: 'les comptes', en: 'the accounts' },
	year_totals: { fr: 'les totaux de l’année', en: 'the totals of the year' },
	provision: { fr: 'la provision', en: 'the provision' },
	assembly: { fr: 'l’assemblée', en: 'the assembly' },
	access_grant: { fr: 'l’accès', en: 'the access' },
} as const;
const CHANGES = {
	added: { fr: 'a ajouté', en: 'added' },
	changed: { fr: 'a modifié', en: 'changed' },
	removed: { fr: 'a retiré', en: 'removed' },
	moved: { fr: 'a déplacé', en: 'moved' },
} as const;

function named<T extends object, L extends 'fr' | 'en'>(table: T, name: string, language: L): string {
	const found: unknown = name in table ? table[name as keyof T] : undefined;
	return typeof found === 'object' && found !== null && language in found ? String(found[language as unknown as keyof typeof found]) : name;
}

/** « a modifié la personne », from the name of an event. */
export function eventText(event: string, language: 'fr' | 'en'): string {
	const [concept = '', change = ''] = event.split('.');
	return `${named(CHANGES, change, language)} ${named(CONCEPTS, concept, language)}`;
}
