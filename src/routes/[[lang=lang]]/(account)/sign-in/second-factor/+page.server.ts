import { fail, redirect } from '@sveltejs/kit';
import { SIGN_IN_WORDS } from '../../../../../i18n/account/index.ts';
import { inLanguage, storeProduct } from '../../../../store_product.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const code = String((await request.formData()).get('code') ?? '');
		const { outcome, cookies } = await storeProduct(locals).signIn.giveCode(locals.caller, code);
		locals.cookies.push(...cookies);
		const words = SIGN_IN_WORDS[locals.language];
		if (outcome === 'tooMany') return fail(429, { problem: words.tooMany, ended: false });
		if (outcome === 'invalid') return fail(422, { problem: words.codeInvalid, ended: false });
		if (outcome === 'ended') return fail(410, { problem: words.codeEnded, ended: true });
		redirect(303, inLanguage(locals, '/sign-in'));
	},
};
