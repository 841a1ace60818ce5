import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { addSigningKey } from '../../store/index.ts';
import { defineAction } from '../action.ts';

/**
 * Has the association sign its minutes with a key of its own, whose certificate an authority vouches for, in the place of the one
 * that the program makes; or with one that the program makes, in the place of its own. What was signed before stays as it was.
 */
export const bringSigningKey = defineAction({
	name: 'settings.bring_signing_key',
	permission: 'settings.write',
	unkept: true,
	input: z.strictObject({}),
	run: async ({ record, signingKey, now }) => {
		if (signingKey === undefined) return refused(refusal('signing-unavailable'));
		await addSigningKey(record, signingKey, now);
		return ok(null);
	},
});
