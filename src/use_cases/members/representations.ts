import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { keyText } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held, THINGS } from '../inputs/index.ts';
import { kept } from '../put_thing.ts';

const MAY = { permission: 'members.write' } as const;
const id = held(values.id);

/** Says that a person represents an organisation. Once again after an end, it stands beside the earlier one. */
export const addRepresentation = defineAction({
	name: 'members.add_representation',
	...MAY,
	input: z.strictObject({ value: THINGS.representation }),
	run: async ({ record }, { value }) => {
		const { person, organisation } = value;
		const before = await record.list('representation', { person, organisation });
		const open = before.find((one) => one.value.to === undefined);
		if (open !== undefined && value.to === undefined) return refused(refusal('exists', { key: keyText('representation', open.key) }));
		const nth = Math.max(-1, ...before.map(({ key }) => key.nth ?? 0)) + 1;
		const put = await record.put('representation', value, { against: 'nothing', nth });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Ends a representation: it stays in the record with its last day. */
export const endRepresentation = defineAction({
	name: 'members.end_representation',
	...MAY,
	input: z.strictObject({
		representation: z.strictObject({ person: id, organisation: id, nth: z.exactOptional(z.int().nonnegative()) }),
		version: z.int().positive(),
		to: held(values.partialDate),
	}),
	run: async ({ record }, { representation, version, to }) => {
		const present = await record.get('representation', representation);
		if (present === undefined) return refused(refusal('not-found', { key: keyText('representation', representation) }));
		const put = await record.put('representation', { ...present.value, to }, { against: version, nth: present.key.nth ?? 0 });
		return put.ok ? ok(kept(put.value)) : put;
	},
});
