import type { Actor } from '../../src/domain/access/index.ts';

/** The day of the small assembly, and its id. */
export const DAY = '2027-05-12';

/** Someone who follows their personal link. */
export const attendee = (person: string): Actor => ({
	kind: 'user',
	id: `link:${person}`,
	name: person,
	roles: ['member'],
	person,
	scopes: ['sitting.take_part'],
});
