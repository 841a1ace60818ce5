import { fail, redirect } from '@sveltejs/kit';
import { SIGN_IN_WORDS } from '../../../../../../i18n/account/index.ts';
import { inLanguage, storeProduct } from '../../../../../store_product.ts';
import type { Actions } from './$types';

/** A link is used up by the button, not by being opened: programs that look through mail open links too. */
export const actions: Actions = {
	default: async ({ locals, params }) => {
		const { outcome, cookies } = await storeProduct(locals).signIn.followLink(locals.caller, params.token);
		locals.cookies.push(...cookies);
		const words = SIGN_IN_WORDS[locals.language];
		if (outcome === 'tooMany') return fail(429, { problem: words.tooMany });
		if (outcome === 'invalid') return fail(410, { problem: words.linkInvalid });
		redirect(303, inLanguage(locals, outcome === 'secondFactor' ? '/sign-in/second-factor' : '/sign-in'));
	},
};
