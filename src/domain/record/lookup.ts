import type { Organisation, Person } from '../members/index.ts';
import type { AssociationRecord } from './record.ts';

/** The things of a record by id, made once where many are looked up. */
export interface Lookup {
	readonly person: (id: string) => Person | undefined;
	readonly organisation: (id: string) => Organisation | undefined;
}

const LOOKUPS = new WeakMap<AssociationRecord, Lookup>();

/** Lookups by id over a record; kept with the record, so that asking again costs nothing. */
export function lookup(record: AssociationRecord): Lookup {
	const known = LOOKUPS.get(record);
	if (known !== undefined) return known;
	const people = new Map(record.people.map((person) => [person.id, person]));
	const organisations = new Map(record.organisations.map((organisation) => [organisation.id, organisation]));
	const made: Lookup = { person: (id) => people.get(id), organisation: (id) => organisations.get(id) };
	LOOKUPS.set(record, made);
	return made;
}
