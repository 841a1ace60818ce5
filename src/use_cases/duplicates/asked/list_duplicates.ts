import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { memberName, type Person } from '../../../domain/members/index.ts';
import { erasedNumber } from '../../../domain/retention/index.ts';
import { likelyDuplicates } from '../../../exchange/index.ts';
import { defineQuery } from '../../action.ts';

/** Pairs that are listed at most: those with most reasons. */
const MOST = 200;

const told = (person: Person) => ({ id: person.id, name: memberName(person), email: person.email ?? null, city: person.city ?? null });

/** The people who may stand in the record twice, and why it is thought so. */
export const listDuplicates = defineQuery({
	name: 'members.list_duplicates',
	permission: 'members.erase',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const people = (await record.list('person')).map(({ value }) => value).filter(({ id }) => erasedNumber(id) === undefined);
		const pairs = likelyDuplicates(people);
		return ok({
			total: pairs.length,
			pairs: pairs.slice(0, MOST).map(({ first, second, reasons }) => ({ first: told(first), second: told(second), reasons })),
		});
	},
});
