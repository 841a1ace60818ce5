import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { changesAbout, listGrants, membershipsOf, messagesTo, positionsOf } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { namesPerson } from '../../erasure/facts.ts';
import { ownPerson } from '../own_person.ts';
import { openRequests } from '../requests.ts';

/**
 * All that the association holds of whoever asks, as it holds it, with what was changed and when (RGPD, art. 15), in a form that
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
			/** Assemblies that name the person: in their attendance, an office, the floor, a workshop, a signature. */
			namedIn: assemblies.filter((one) => namesPerson(one, id)).map(({ id: assembly, date }) => ({ assembly, date })),
			editions: (await record.list('edition'))
				.filter(({ value }) => value.people.includes(id))
				.map(({ value }) => ({ edition: value.id, title: value.title })),
			directory: (await record.list('directory_entry')).map(({ value }) => value).filter(({ person }) => person === id),
			positions: await positionsOf(record, [id, actor.id]),
			messages: await messagesTo(record, id),
			requests: (await openRequests(record)).filter(({ person }) => person === id).map(({ kind, text, at }) => ({ kind, text, at })),
			account: { name: actor.name, roles: actor.roles, granted: (await listGrants(record)).filter(({ account }) => account === actor.id) },
			changes: await changesAbout(record, id),
		});
	},
});
