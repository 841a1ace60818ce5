import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { defineQuery } from '../../action.ts';

/** The association itself, with the version to change it from. */
export const readAssociation = defineQuery({
	name: 'settings.read_association',
	permission: 'settings.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const found = await record.get('association', { id: record.association });
		return found === undefined
			? refused(refusal('not-found', { key: record.association }))
			: ok({ value: found.value, version: found.version });
	},
});
