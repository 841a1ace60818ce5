import { may, PERMISSIONS } from '../../../../../../domain/access/index.ts';
import { answered } from '../../../../../answered.ts';
import { storeProduct } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	tokens: await answered(locals, (office) => office.ask('access.list_tokens', {})),
	/** A token can do no more than whoever makes it. */
	scopes: PERMISSIONS.filter((permission) => may(locals.actor, permission)),
});

export const actions: Actions = {
	make: (event) =>
		submit(event, {
			fields: { name: 'text', scopes: 'each', expiresOn: 'text' },
			run: (_, sent) => storeProduct(event.locals).settings.makeToken(event.locals.actor, sent),
			shows: ({ token }) => token,
		}),
	revoke: (event) =>
		submit(event, { fields: { id: 'text' }, run: (office, sent, key) => office.perform('access.revoke_token', sent, key) }),
};
