import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { choicesOf } from '../../store/index.ts';
import { defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';

/** As many people or organisations as a form offers; of a larger association any id may still be typed. */
export const MOST_CHOICES = 2000;

const id = held(values.id);

/** A mandate with what a form of it offers: people, organisations, bodies, and the resolutions that may have elected. */
export const readMandate = defineQuery({
	name: 'governance.read_mandate',
	permission: 'governance.write',
	input: z.strictObject({ key: z.exactOptional(z.strictObject({ body: id, person: id, nth: z.exactOptional(z.int().nonnegative()) })) }),
	run: async ({ record }, { key }) => {
		const found = key === undefined ? undefined : await record.get('mandate', key);
		if (key !== undefined && found === undefined) return refused(refusal('not-found', { key: `${key.body}/${key.person}` }));
		const { tx, association } = record;
		const assemblies = await record.list('assembly');
		return ok({
			mandate: found === undefined ? null : { value: found.value, key: found.key, version: found.version },
			people: await choicesOf(tx, association, 'person', MOST_CHOICES),
			organisations: await choicesOf(tx, association, 'organisation', MOST_CHOICES),
			bodies: (await record.list('body')).map(({ value }) => ({ id: value.id, name: value.name, nameEn: value.nameEn ?? value.name })),
			resolutions: assemblies.flatMap(({ value }) =>
				value.resolutions.map(({ id, number, title }) => ({ assembly: value.id, id, number, title })),
			),
		});
	},
});

/** A body, with the version to change it from. */
export const readBody = defineQuery({
	name: 'governance.read_body',
	permission: 'governance.read',
	input: z.strictObject({ id }),
	run: async ({ record }, key) => {
		const found = await record.get('body', key);
		return found === undefined ? refused(refusal('not-found', { key: key.id })) : ok({ value: found.value, version: found.version });
	},
});
