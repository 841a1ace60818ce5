import { type Actor, rolesByRecord } from '../../domain/access/index.ts';
import { dateOf, type Instant } from '../../domain/basics/index.ts';
import { type RecordReader, readStanding, type Store } from '../../store/index.ts';

/** An account, as whoever signs in has it. */
export interface Account {
	readonly id: string;
	/** In lower case. */
	readonly email: string;
	/** May be empty. */
	readonly name: string;
}

/**
 * Who an account is to an association at a moment: the roles that were granted to it and those that the record gives to
 * the person of its address. To an association that does not know it, it is a visitor with a name.
 */
export async function actorOf(store: Store, account: Account, association: string, now: Instant): Promise<Actor> {
	return store.read(association, (record) => readActor(record, account, now));
}

/** As {@link actorOf}, within a reading of the record. */
export async function readActor(record: RecordReader, { id, email, name }: Account, now: Instant): Promise<Actor> {
	const standing = await readStanding(record, { id, email });
	const actor = { kind: 'user' as const, id, name: name || email, roles: standing?.grants ?? [] };
	if (standing?.person === undefined) return actor;
	const { person } = standing.person;
	const given = rolesByRecord(standing.person, dateOf(now, standing.timeZone));
	return { ...actor, name: `${person.givenName} ${person.familyName}`, person: person.id, roles: [...new Set([...actor.roles, ...given])] };
}
