import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';

/** One organisation of the record, with the version to change it from. */
export const readOrganisation = defineQuery({
	name: 'members.read_organisation',
	permission: 'members.read',
	input: z.strictObject({ id: held(values.id) }),
	run: async ({ record }, { id }) => {
		const found = await record.get('organisation', { id });
		return found === undefined ? refused(refusal('not-found', { key: id })) : ok({ value: found.value, version: found.version });
	},
});
