import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { latestEntries, membershipsOf } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { ownPerson } from '../own_person.ts';

/** Changes of one person that are told: more than anyone has had. */
const MOST_CHANGES = 1000;

/**
 * All that the association holds of whoever asks, as it holds it, with who changed what (RGPD, art. 15), in a form that
 * another program reads (art. 20). Amounts in cents.
 */
export const readOwnData = defineQuery({
	name: 'own.read_data',
	permission: 'own.read',
	input: z.strictObject({}),
	run: async ({ record, actor, association, today }) => {
		const own = await ownPerson(record, { actor });
		if (!own.ok) return own;
		const { id } = own.value.value;
		const assemblies = (await record.list('assembly')).map(({ value }) => value);
		const changes = await latestEntries(record.tx, record.association, { concept: 'person', key: id, limit: MOST_CHANGES });
		return ok({
			association: association.name,
			on: today,
			person: own.value.value,
			memberships: (await membershipsOf(record, [{ type: 'person', id }])).map(({ value }) => value),
			representations: (await record.list('representation', { person: id })).map(({ value }) => value),
			mandates: (await record.list('mandate', { person: id })).map(({ value }) => value),
			attendance: assemblies.flatMap(({ id: assembly, date, attendance }) =>
				attendance.filter((row) => row.person === id || row.representedBy === id).map((row) => ({ assembly, date, ...row })),
			),
			changes: changes.map(({ at, action, before, after }) => ({ at, action, before, after })),
		});
	},
});
