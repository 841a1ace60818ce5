import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { defineQuery } from '../../action.ts';
import { certificateInUse } from '../certificate.ts';

/** The certificate that the association signs its minutes with: whose it is, who vouches for it and until when. */
export const readSigningKey = defineQuery({
	name: 'settings.read_signing_key',
	permission: 'settings.read',
	input: z.strictObject({}),
	run: async ({ record, now, association: { timeZone } }) => ok((await certificateInUse(record, { now, timeZone })) ?? null),
});
