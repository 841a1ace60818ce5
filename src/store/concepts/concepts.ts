import { memberOf } from '../../domain/record/index.ts';
import type { Concept, ConceptName, Entity, Key } from './concept.ts';

const ID = [['id', 'text']] as const;
const idOf = ({ id }: { readonly id: string }) => ({ id });
const plain = { key: ID, keyOf: idOf, repeats: false, ordered: false };

/** Every concept of the record: the one table that reading, writing, importing and exporting go by. */
export const CONCEPTS: { readonly [C in ConceptName]: Concept<C> } = {
	association: { name: 'association', collection: 'association', ...plain },
	person: { name: 'person', collection: 'people', ...plain },
	organisation: { name: 'organisation', collection: 'organisations', ...plain },
	representation: {
		name: 'representation',
		collection: 'representations',
		key: [
			['person', 'text'],
			['organisation', 'text'],
		],
		keyOf: ({ person, organisation }) => ({ person, organisation }),
		repeats: true,
		ordered: false,
	},
	membership_category: { name: 'membership_category', collection: 'categories', ...plain, ordered: true },
	membership: {
		name: 'membership',
		collection: 'memberships',
		key: [
			['year', 'int'],
			['category', 'text'],
			['member', 'text'],
		],
		keyOf: (membership) => ({ year: membership.year, category: membership.category, member: memberOf(membership) }),
		repeats: true,
		ordered: false,
	},
	membership_count: {
		name: 'membership_count',
		collection: 'membershipCounts',
		key: [
			['year', 'int'],
			['category', 'text'],
		],
		keyOf: ({ year, category }) => ({ year, category }),
		repeats: true,
		ordered: false,
	},
	statutes: { name: 'statutes', collection: 'statutes', ...plain },
	body: { name: 'body', collection: 'bodies', ...plain, ordered: true },
	mandate: {
		name: 'mandate',
		collection: 'mandates',
		key: [
			['body', 'text'],
			['person', 'text'],
		],
		keyOf: ({ body, person }) => ({ body, person }),
		repeats: true,
		ordered: true,
	},
	programme: { name: 'programme', collection: 'programmes', ...plain },
	edition: { name: 'edition', collection: 'editions', ...plain },
	year_accounts: { name: 'year_accounts', collection: 'accounts', ...plain },
	year_totals: {
		name: 'year_totals',
		collection: 'yearTotals',
		key: [['year', 'int']],
		keyOf: ({ year }) => ({ year }),
		repeats: true,
		ordered: false,
	},
	provision: { name: 'provision', collection: 'provisions', ...plain, ordered: true },
	directory_entry: { name: 'directory_entry', collection: 'directory', ...plain },
	assembly: { name: 'assembly', collection: 'assemblies', ...plain },
	document: { name: 'document', collection: 'documents', ...plain },
};

/** Every concept's name, in an order in which a thing comes after most of what it refers to. */
export const CONCEPT_NAMES = Object.keys(CONCEPTS) as readonly ConceptName[];

/** The key of an entity. @param nth 0 where not given */
export function keyOf<C extends ConceptName>(concept: C, entity: Entity<C>, nth = 0): Key<C> {
	const { keyOf: own, repeats } = CONCEPTS[concept];
	return { ...own(entity), ...(repeats ? { nth } : {}) } as Key<C>;
}

/** A key as one string, for the journal and for addresses: `2018/regions/bretagne`, and `/1` where it is the second. */
export function keyText<C extends ConceptName>(concept: C, key: Key<C>): string {
	const parts = key as Readonly<Record<string, string | number | undefined>>;
	const named = CONCEPTS[concept].key.map(([part]) => String(parts[part]));
	return [...named, ...(parts.nth ? [String(parts.nth)] : [])].join('/');
}
