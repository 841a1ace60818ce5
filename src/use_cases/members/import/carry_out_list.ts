import { ok, type Result, refused } from '../../../domain/basics/index.ts';
import { newMembership } from '../../../domain/dues/index.ts';
import type { Membership, Organisation, Person, Representation } from '../../../domain/members/index.ts';
import { type Refusal, refusal } from '../../../i18n/refusals/index.ts';
import type { ConceptName, Entity, RecordWriter } from '../../../store/index.ts';
import { fieldProblems, THINGS } from '../../inputs/index.ts';
import { changedBy, gathering } from './gather.ts';
import type { PlannedList } from './planned_list.ts';

/** How much an import has added and changed. */
export interface ListImported {
	readonly people: { readonly added: number; readonly changed: number };
	readonly organisations: { readonly added: number; readonly changed: number };
	readonly memberships: { readonly added: number; readonly changed: number };
	readonly representations: number;
	/** Rows that were wrong, or of which nothing was decided. */
	readonly leftOut: number;
}

/** Everything that a plan brings, as things of the record. */
interface Brought {
	readonly people: { readonly added: readonly Person[]; readonly changed: readonly Person[] };
	readonly organisations: { readonly added: readonly Organisation[]; readonly changed: readonly Organisation[] };
	readonly memberships: { readonly added: readonly Membership[]; readonly changed: readonly { value: Membership; nth: number }[] };
	readonly representations: readonly Representation[];
}

/** What a plan brings: what several members tell of one thing is that thing once. */
function broughtBy({ plan, existing, categories, memberships, choices }: PlannedList): Brought {
	const people = gathering<Person>(
		'person',
		existing.people,
		(values, id) => ({ ...(values as Person), id }),
		({ familyName, givenName }) => `${familyName} ${givenName}`,
	);
	const organisations = gathering<Organisation>(
		'organisation',
		existing.organisations,
		(values, id) => ({ ...(values as Organisation), kind: (values as Partial<Organisation>).kind ?? choices.kind, id }),
		({ name }) => name,
	);
	const categoryOf = new Map(categories.map((one) => [one.id, one]));
	const nthOf = new Map(memberships.map(({ value, key }) => [value, key.nth ?? 0]));
	const added = new Map<string, Membership>();
	const changed = new Map<Membership, Membership>();
	const representations = new Map<string, Representation>();
	for (const { member, person, organisation, represents, memberships: years, rows } of [...plan.new, ...plan.changed]) {
		const [row = 0] = rows;
		const who = {
			person: person && people.idOf(person, row),
			organisation: organisation && organisations.idOf(organisation, row),
		};
		if (represents && who.person !== undefined && who.organisation !== undefined)
			representations.set(`${who.person} ${who.organisation}`, { person: who.person, organisation: who.organisation });
		for (const { before, values, changes } of years) {
			const category = categoryOf.get(values.category);
			const id = who[member];
			if (before !== undefined) {
				if (changes.length > 0) changed.set(before, changedBy(changed.get(before) ?? before, changes));
			} else if (category !== undefined && id !== undefined) {
				const key = `${values.year} ${values.category} ${id}`;
				added.set(key, { ...newMembership(category, id, values.year, values.status), ...values, ...added.get(key) });
			}
		}
	}
	return {
		people: { added: people.added, changed: people.changed() },
		organisations: { added: organisations.added, changed: organisations.changed() },
		memberships: {
			added: [...added.values()],
			changed: [...changed].map(([before, value]) => ({ value, nth: nthOf.get(before) ?? 0 })),
		},
		representations: [...representations.values()],
	};
}

/** Holds that a thing is one that the record may have, whatever a cell held. */
function problemOf<C extends ConceptName>(concept: C, value: Entity<C>): Refusal | undefined {
	const read = THINGS[concept].safeParse(value);
	return read.success ? undefined : { ...refusal('input-invalid'), fields: fieldProblems(read.error.issues, value) };
}

/** Writes what a plan brings within a transaction. */
export async function carryOutList(record: RecordWriter, planned: PlannedList): Promise<Result<ListImported, Refusal>> {
	const { people, organisations, memberships, representations } = broughtBy(planned);
	const once = <T>(value: T) => ({ value, nth: 0 });
	const write = async <C extends ConceptName>(
		concept: C,
		added: readonly Entity<C>[],
		changed: readonly { readonly value: Entity<C>; readonly nth: number }[],
	): Promise<Refusal | undefined> => {
		for (const value of [...added, ...changed.map((one) => one.value)]) {
			const problem = problemOf(concept, value);
			if (problem !== undefined) return problem;
		}
		const all = await record.addAll(concept, added);
		if (!all.ok) return all.error;
		for (const { value, nth } of changed) {
			const put = await record.put(concept, value, { against: 'anything', nth });
			if (!put.ok) return put.error;
		}
		return undefined;
	};
	const problem =
		(await write('person', people.added, people.changed.map(once))) ??
		(await write('organisation', organisations.added, organisations.changed.map(once))) ??
		(await write('representation', representations, [])) ??
		(await write('membership', memberships.added, memberships.changed));
	if (problem !== undefined) return refused(problem);
	const count = ({ added, changed }: { readonly added: readonly unknown[]; readonly changed: readonly unknown[] }) => ({
		added: added.length,
		changed: changed.length,
	});
	return ok({
		...{ people: count(people), organisations: count(organisations), memberships: count(memberships) },
		representations: representations.length,
		leftOut: leftOutOf(planned).length,
	});
}

/** The rows that an import as planned leaves out: those with a cell that is not taken, and those set aside. */
export function leftOutOf({ plan }: Pick<PlannedList, 'plan'>): readonly number[] {
	return [...new Set([...plan.errors, ...plan.duplicates].map(({ row }) => row))];
}
