import { z } from 'zod';
import { ROLES } from '../../domain/access/index.ts';
import { ok, refused } from '../../domain/basics/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { addGrant, listGrants, removeGrant } from '../../store/index.ts';
import { defineAction, defineQuery } from '../action.ts';

const grant = z.strictObject({
	account: z.string().min(1).max(64).describe('Id of the account.'),
	// Everyone is a visitor.
	role: z.enum(ROLES.filter((role) => role !== 'visitor')),
});

/** Gives an account a role, beside those that the record gives it; once is enough. */
export const grantRole = defineAction({
	name: 'access.grant_role',
	permission: 'access.grant',
	input: grant,
	run: async ({ record, actor, now }, input) => {
		await addGrant(record, input, { id: actor.id, name: actor.name }, now);
		return ok(null);
	},
});

/** Takes a role back that was given; what the record gives goes with the record. */
export const withdrawRole = defineAction({
	name: 'access.withdraw_role',
	permission: 'access.grant',
	input: grant,
	run: async ({ record }, input) => {
		const administrators = (await listGrants(record)).filter(({ role }) => role === 'administrator');
		if (input.role === 'administrator' && administrators.every(({ account }) => account === input.account))
			return refused(refusal('last-administrator'));
		const had = await removeGrant(record, input);
		return had ? ok(null) : refused(refusal('not-found', { key: `${input.account}/${input.role}` }));
	},
});

/** Who was given which role, by whom and when. */
export const listRoles = defineQuery({
	name: 'access.list_roles',
	permission: 'access.grant',
	input: z.strictObject({}),
	run: async ({ record }) => ok(await listGrants(record)),
});
