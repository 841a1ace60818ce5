import { inLanguage } from '../../../../store_product.ts';
import { submit } from '../../../../submit.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	/** Whoever is signed in gets a link of their own, and goes on by it. */
	default: (event) =>
		submit(event, {
			fields: {},
			run: (office) => office.perform('sittings.make_own_link', { assembly: event.params.id }),
			next: ({ token }) => inLanguage(event.locals, `/s/${token}`),
		}),
};
