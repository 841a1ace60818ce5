import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { listIdentities } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';

/** Who those erased were, of whom the law still wants it to be told, with why and until when. */
export const listErased = defineQuery({
	name: 'members.list_erased',
	permission: 'members.erase',
	input: z.strictObject({}),
	run: async ({ record }) => ok(await listIdentities(record)),
});
