import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { addGrant, listGrants } from '../../store/index.ts';
import { defineAction } from '../action.ts';

/** Names an association that begins, and gives it its first administrator; never a second time. */
export const beginAssociation = defineAction({
	name: 'access.begin_association',
	permission: 'access.grant',
	input: z.strictObject({
		account: z.string().min(1).max(64).describe('Id of the account that will administer it.'),
		name: z.string().trim().min(1).max(200).describe('What the association is called.'),
	}),
	run: async ({ record, association, actor, now }, { account, name }) => {
		if ((await listGrants(record)).some(({ role }) => role === 'administrator')) return refused(refusal('has-administrator'));
		const put = await record.put('association', { ...association, name }, { against: 'anything' });
		if (!put.ok) return put;
		await addGrant(record, { account, role: 'administrator' }, { id: actor.id, name: actor.name }, now);
		return ok(null);
	},
});
