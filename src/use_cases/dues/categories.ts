import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { kept, putThing } from '../put_thing.ts';

const MAY = { permission: 'dues.write' } as const;

/** Adds or changes a category of members. */
export const putCategory = putThing('dues.put_category', 'membership_category', { ...MAY, idFrom: ({ name }) => name });

/** Sets the dues that a category asks of one member for a year. Memberships that there are already keep what was asked of them. */
export const setCategoryDues = defineAction({
	name: 'dues.set_category_dues',
	...MAY,
	input: z.strictObject({
		category: held(values.id),
		version: z.int().positive(),
		year: held(values.year),
		amount: z.int().nonnegative().describe('Cents.'),
	}),
	run: async ({ record }, { category, version, year, amount }) => {
		const present = await record.get('membership_category', { id: category });
		if (present === undefined) return refused(refusal('not-found', { key: category }));
		const others = (present.value.dues ?? []).filter((one) => one.year !== year);
		const dues = [...others, { year, amount }].sort((a, b) => a.year - b.year);
		const put = await record.put('membership_category', { ...present.value, dues }, { against: version });
		return put.ok ? ok(kept(put.value)) : put;
	},
});
