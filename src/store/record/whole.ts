import { type AssociationRecord, compareRepresentations, membershipCountOrder, membershipOrder } from '../../domain/record/index.ts';
import { CONCEPTS, type ConceptName, type Entity } from '../concepts/index.ts';
import type { RecordReader } from './reader.ts';

/** The whole record of an association; none where there is no such association. */
export async function loadRecord(reader: RecordReader): Promise<AssociationRecord | undefined> {
	const all = async <C extends ConceptName>(concept: C): Promise<Entity<C>[]> => (await reader.list(concept)).map(({ value }) => value);
	const [association] = await all('association');
	if (association === undefined) return undefined;
	const categories = await all('membership_category');
	return {
		association,
		people: await all('person'),
		organisations: await all('organisation'),
		representations: (await all('representation')).sort(compareRepresentations),
		categories,
		memberships: (await all('membership')).sort(membershipOrder(categories)),
		membershipCounts: (await all('membership_count')).sort(membershipCountOrder(categories)),
		statutes: await all('statutes'),
		bodies: await all('body'),
		mandates: await all('mandate'),
		programmes: await all('programme'),
		editions: await all('edition'),
		accounts: await all('year_accounts'),
		yearTotals: await all('year_totals'),
		provisions: await all('provision'),
		directory: await all('directory_entry'),
		assemblies: await all('assembly'),
		documents: await all('document'),
	};
}

/** The things of a record that one concept keeps, in the record's order. */
export function thingsOf<C extends ConceptName>(record: AssociationRecord, concept: C): readonly Entity<C>[] {
	const held = record[CONCEPTS[concept].collection];
	return (Array.isArray(held) ? held : [held]) as readonly Entity<C>[];
}
