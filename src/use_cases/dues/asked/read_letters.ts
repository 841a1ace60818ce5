import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { defineQuery } from '../../action.ts';

/** How members are written to about their dues, and the version of the association to change it from; null: nothing is set. */
export const readDuesLetters = defineQuery({
	name: 'dues.read_letters',
	permission: 'dues.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const found = await record.get('association', { id: record.association });
		if (found === undefined) return refused(refusal('not-found', { key: record.association }));
		return ok({ value: found.value.duesLetters ?? null, version: found.version });
	},
});
