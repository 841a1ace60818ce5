import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isOfAssembly, type OfAssembly, REFERENCES, type Target } from '../../domain/record/index.ts';
import { CONCEPT_NAMES, CONCEPTS, type ConceptName, type Entity } from '../concepts/index.ts';
import type { Tables } from '../tables.ts';

/** References that a foreign key holds (001_record.sql, 014_budget_versions.sql, 016_documents.sql, 031_directory.sql). */
const BY_KEY: ReadonlySet<string> = new Set([
	'organisations/*/parent',
	'representations/*/person',
	'representations/*/organisation',
	'memberships/*/category',
	'memberships/*/organisation',
	'memberships/*/person',
	'membershipCounts/*/category',
	'mandates/*/person',
	'mandates/*/body',
	'mandates/*/organisation',
	'mandates/*/elected/assembly',
	'directory/*/person',
	'directory/*/organisation',
	'programmes/*/parent',
	'editions/*/programme',
	'accounts/*/adopted/assembly',
	'accounts/*/revises',
	'provisions/*/comparedWith/accounts',
	'documents/*/assembly',
]);

/** A reference inside the things of a concept, which no foreign key can hold. */
export interface Nested {
	readonly concept: ConceptName;
	/** From the thing; `*` for each element. */
	readonly path: string;
	readonly target: Target;
}

/** The concept that a path into a record's list leads to, and the rest of the path from one of its things. */
export function withinThings(path: string): { readonly concept: ConceptName; readonly path: string } | undefined {
	const [collection, each, ...rest] = path.split('/');
	const concept = CONCEPT_NAMES.find((name) => CONCEPTS[name].collection === collection);
	return concept === undefined || each !== '*' || rest.length === 0 ? undefined : { concept, path: rest.join('/') };
}

/** Every reference that is not held by a foreign key. */
export const NESTED: readonly Nested[] = REFERENCES.filter(([path]) => !BY_KEY.has(path)).flatMap(([path, target]) => {
	const within = withinThings(path);
	return within === undefined ? [] : [{ ...within, target }];
});

/** What stands in the store by itself or in a list of the statutes; the rest is an assembly's own. */
export type StoredTarget = Exclude<Target, OfAssembly>;
export const isStored = (target: Target): target is StoredTarget => !isOfAssembly(target);

const table = (name: ConceptName) => (association: string) =>
	sql`select from ${sql.table(name)} there where there.association_id = ${association} and there.id = wanted.id`;

/** How to ask whether `wanted.id` is there. */
const THERE: { readonly [T in StoredTarget]: (association: string) => RawBuilder<unknown> } = {
	person: table('person'),
	organisation: table('organisation'),
	category: table('membership_category'),
	body: table('body'),
	programme: table('programme'),
	programmeOrEdition: (association) => sql`${table('programme')(association)} union all ${table('edition')(association)}`,
	provision: table('provision'),
	accounts: table('year_accounts'),
	assembly: table('assembly'),
	document: table('document'),
	college: (association) => sql`select from statutes, jsonb_array_elements(data->'colleges') college
		where association_id = ${association} and college->>'id' = wanted.id`,
};

/** Those of some ids that are not there. */
export async function notThere(
	tx: Kysely<Tables>,
	association: string,
	target: StoredTarget,
	ids: Iterable<string>,
): Promise<readonly string[]> {
	const { rows } = await sql<{
		readonly id: string;
	}>`select id from jsonb_array_elements_text(${JSON.stringify([...ids])}::jsonb) wanted (id)
		where not exists (${THERE[target](association)})`.execute(tx);
	return rows.map(({ id }) => id);
}

/** What a thing is there to be referred to as. */
export function provided<C extends ConceptName>(concept: C, thing: Entity<C>): readonly (readonly [StoredTarget, string])[] {
	const { id = '', colleges = [] } = thing as { readonly id?: string; readonly colleges?: Entity<'statutes'>['colleges'] };
	switch (concept) {
		case 'person':
		case 'organisation':
		case 'body':
		case 'provision':
		case 'assembly':
		case 'document':
			return [[concept, id]];
		case 'membership_category':
			return [['category', id]];
		case 'year_accounts':
			return [['accounts', id]];
		case 'programme':
			return [
				['programme', id],
				['programmeOrEdition', id],
			];
		case 'edition':
			return [['programmeOrEdition', id]];
		case 'statutes':
			return colleges.map((college) => ['college', college.id]);
		default:
			return [];
	}
}
