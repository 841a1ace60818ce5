import { error } from '@sveltejs/kit';
import { may } from '../../../../../../domain/access/index.ts';
import { storeProduct } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	mail: storeProduct(locals).settings.mail,
	/** Where a test goes: to whoever asks for it, and nowhere else. */
	own: locals.session?.user.email ?? '',
	writes: may(locals.actor, 'settings.write'),
});

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: {},
			run: async () => {
				const { actor, session, language } = event.locals;
				if (session === undefined) error(403);
				return storeProduct(event.locals).settings.testMail(actor, session.user.email, language);
			},
		}),
};
