import type { Membership } from './memberships.ts';
import type { Person } from './people.ts';

/** The facts of a person of which one of two is kept. */
export const PERSON_FACTS = ['givenName', 'familyName', 'email', 'phone', 'profession', 'city', 'nationality', 'gender'] as const;
export type PersonFact = (typeof PERSON_FACTS)[number];

/** One person made of two entries: the id of the first, and of each fact that of the entry chosen; the first's where not said. */
export function mergedPerson(first: Person, second: Person, fromSecond: readonly PersonFact[]): Person {
	const facts = PERSON_FACTS.flatMap((fact) => {
		const value = (fromSecond.includes(fact) ? second : first)[fact];
		return value === undefined ? [] : [[fact, value] as const];
	});
	return { ...(Object.fromEntries(facts) as Omit<Person, 'id'>), id: first.id };
}

const RANK = { validated: 2, pending: 1, ended: 0 } as const;
const least = (...dates: (string | undefined)[]) => dates.filter((one) => one !== undefined).sort()[0];
const greatest = (...dates: (string | undefined)[]) =>
	dates
		.filter((one) => one !== undefined)
		.sort()
		.at(-1);

/**
 * One membership made of two of the same person, year and category: the status that counts most, the higher dues, and all that
 * was paid by either, in cents.
 */
export function mergedMembership(one: Membership, other: Membership): Membership {
	const paid = (one.duesPaid ?? 0) + (other.duesPaid ?? 0);
	const last = (other.paidOn ?? '') > (one.paidOn ?? '') ? other : one;
	const [joinedOn, paidOn] = [least(one.joinedOn, other.joinedOn), greatest(one.paidOn, other.paidOn)];
	const due = one.duesDue === undefined && other.duesDue === undefined ? undefined : Math.max(one.duesDue ?? 0, other.duesDue ?? 0);
	const { duesDue: _d, duesPaid: _p, paidOn: _o, paidBy: _b, joinedOn: _j, ...same } = one;
	return {
		...same,
		status: RANK[other.status] > RANK[one.status] ? other.status : one.status,
		...(joinedOn === undefined ? {} : { joinedOn }),
		...(due === undefined ? {} : { duesDue: due }),
		...(one.duesPaid === undefined && other.duesPaid === undefined ? {} : { duesPaid: paid }),
		...(paidOn === undefined ? {} : { paidOn }),
		...(last.paidBy === undefined ? {} : { paidBy: last.paidBy }),
	};
}
