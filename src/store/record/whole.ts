import type { AssociationRecord } from '../../domain/record/index.ts';
import { compareRepresentations, membershipCountOrder, membershipOrder } from '../../domain/record/index.ts';
import type { ConceptName, Entity } from '../concepts/index.ts';
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
		assemblies: await all('assembly'),
	};
}

/** The things of a record by the concept that keeps them, in the record's order. */
export function conceptsOf(record: AssociationRecord): { readonly [C in ConceptName]: readonly Entity<C>[] } {
	return {
		association: [record.association],
		person: record.people,
		organisation: record.organisations,
		representation: record.representations,
		membership_category: record.categories,
		membership: record.memberships,
		membership_count: record.membershipCounts,
		statutes: record.statutes,
		body: record.bodies,
		mandate: record.mandates,
		programme: record.programmes,
		edition: record.editions,
		year_accounts: record.accounts,
		year_totals: record.yearTotals,
		provision: record.provisions,
		assembly: record.assemblies,
	};
}
