import { z } from 'zod';
import { ok } from '../../domain/basics/index.ts';
import { declarations, mandatesEnding, seatsOf, termState } from '../../domain/governance/index.ts';
import { statutesInForce } from '../../domain/statutes/index.ts';
import { namesOf } from '../../store/index.ts';
import { defineQuery } from '../action.ts';

/** Ends are shown from half a year before: time to convene an assembly that elects. */
export const ENDING_DAYS = 183;

/** The bodies with every mandate they ever held, against the statutes in force today, and what is to be declared. */
export const readGovernance = defineQuery({
	name: 'governance.read_bodies',
	permission: 'governance.read',
	input: z.strictObject({}),
	run: async ({ record, today }) => {
		const bodies = await record.list('body');
		const held = await record.list('mandate');
		const statutes = (await record.list('statutes')).map(({ value }) => value);
		const mandates = held.map(({ value }) => value);
		const { tx, association } = record;
		const organisations = mandates.flatMap(({ organisation }) => organisation ?? []);
		const people = await namesOf(
			tx,
			association,
			'person',
			mandates.map(({ person }) => person),
		);
		const names = await namesOf(tx, association, 'organisation', organisations);
		const titles = new Map<string, string>();
		for (const { value } of await record.list('assembly'))
			for (const { id, title } of value.resolutions) titles.set(`${value.id}/${id}`, title);
		const rules = statutesInForce(statutes, today)?.bodies ?? [];
		const nameOf = (person: string) => people.get(person) ?? person;
		return ok({
			today,
			bodies: bodies.map(({ value, version }) => {
				const rule = rules.find(({ body }) => body === value.id);
				return {
					value,
					version,
					rule: rule ?? null,
					seats: rule === undefined ? null : seatsOf(rule, mandates, today),
					mandates: held
						.filter((one) => one.value.body === value.id)
						.map((one) => ({
							value: one.value,
							key: one.key,
							person: nameOf(one.value.person),
							organisation: one.value.organisation === undefined ? null : (names.get(one.value.organisation) ?? one.value.organisation),
							state: termState(one.value, today),
							elected:
								one.value.elected === undefined
									? null
									: (titles.get(`${one.value.elected.assembly}/${one.value.elected.resolution}`) ?? null),
						})),
				};
			}),
			ending: mandatesEnding(mandates, today, ENDING_DAYS).map(({ person, body, endsOn }) => ({ person: nameOf(person), body, endsOn })),
			declarations: declarations({ bodies: bodies.map(({ value }) => value), mandates, statutes }, today).map((one) => ({
				...one,
				person: one.change === 'statutes' ? null : nameOf(one.mandate.person),
			})),
		});
	},
});
