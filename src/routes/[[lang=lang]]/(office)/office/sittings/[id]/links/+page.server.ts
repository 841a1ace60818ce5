import { fail } from '@sveltejs/kit';
import { refusalStatus } from '../../../../../../../i18n/refusals/index.ts';
import { refusedForm } from '../../../../../../../ui/forms/index.ts';
import { inLanguage } from '../../../../../../store_product.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ locals, params, url, request }) => {
		const { office, language } = locals;
		if (office === undefined) return fail(404);
		const made = await office.perform('sittings.make_links', { assembly: params.id });
		if (!made.ok) return fail(refusalStatus(made.error), refusedForm(made.error, await request.formData(), language));
		// Shown once: of a link only its digest is kept.
		return { links: made.value.map(({ name, token }) => ({ name, address: `${url.origin}${inLanguage(locals, `/s/${token}`)}` })) };
	},
};
