import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { SIGN_IN_WORDS } from '../../../../i18n/account/index.ts';
import { refusalText } from '../../../../i18n/refusals/index.ts';
import { inLanguage, storeProduct } from '../../../store_product.ts';
import type { Actions, PageServerLoad } from './$types';

/** Open as long as nobody administers the association. */
export const load: PageServerLoad = async ({ locals }) => {
	if (!(await storeProduct(locals).firstStart.isOpen())) redirect(303, inLanguage(locals, '/sign-in'));
};

const email = z.email().max(254);

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '').trim();
		const typed = { email: text('email'), name: text('name') };
		if (!email.safeParse(typed.email).success) return fail(422, { problem: SIGN_IN_WORDS[locals.language].emailWrong, typed });
		const begun = await storeProduct(locals).firstStart.begin(locals.caller, { ...typed, code: text('code') });
		if (!begun.ok) return fail(422, { problem: refusalText(begun.error, locals.language), typed });
		locals.cookies.push(...begun.value.cookies);
		redirect(303, inLanguage(locals, '/office'));
	},
};
