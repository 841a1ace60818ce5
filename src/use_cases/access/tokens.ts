import { z } from 'zod';
import { may, PERMISSIONS } from '../../domain/access/index.ts';
import { type IsoDate, ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { addToken, listTokens, revokeToken } from '../../store/index.ts';
import { defineAction, defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';

/** Makes a token by which programs act for whoever makes it, within the scopes named and never beyond their own rights. */
export const createToken = defineAction({
	name: 'access.create_token',
	permission: 'own.write',
	input: z.strictObject({
		name: z.string().trim().min(1).max(100).describe('What you will know it by.'),
		digest: z
			.string()
			.regex(/^[0-9a-f]{64}$/u)
			.describe('SHA-256 of the token, which its maker alone knows, in hexadecimal.'),
		scopes: z.array(z.enum(PERMISSIONS)).min(1).max(PERMISSIONS.length),
		expiresOn: z.exactOptional(held(values.date).describe('The first day on which it does not serve any more.')),
	}),
	run: async ({ record, actor, now, newId }, { name, digest, scopes, expiresOn }) => {
		// A token can make no wider one.
		const beyond = scopes.find((scope) => !may(actor, scope));
		if (beyond !== undefined) return refused(refusal('scope-exceeds', { scope: beyond }));
		const token = {
			...{ id: newId(), account: actor.id, name, scopes: PERMISSIONS.filter((one) => scopes.includes(one)), created: now },
			...(expiresOn === undefined ? {} : { expires: startOf(expiresOn) }),
		};
		return (await addToken(record, token, digest)) ? ok({ id: token.id }) : refused(refusal('exists', { key: name }));
	},
});

function startOf(date: IsoDate): string {
	return `${date}T00:00:00.000Z`;
}

/** Ends one of one's own tokens at once. */
export const revokeOwnToken = defineAction({
	name: 'access.revoke_token',
	permission: 'own.write',
	input: z.strictObject({ id: z.string().min(1).max(64) }),
	run: async ({ record, actor, now }, { id }) =>
		(await revokeToken(record, actor.id, id, now)) ? ok(null) : refused(refusal('not-found', { key: id })),
});

/** One's own tokens that are in force. */
export const listOwnTokens = defineQuery({
	name: 'access.list_tokens',
	permission: 'own.read',
	input: z.strictObject({}),
	run: async ({ record, actor, now }) => ok(await listTokens(record, actor.id, now)),
});
