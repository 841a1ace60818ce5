import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '../../../../domain/access/index.ts';
import { takeWanted } from '../../../../hooks/wanted.ts';
import { SIGN_IN_WORDS } from '../../../../i18n/account/index.ts';
import { inLanguage, storeProduct } from '../../../store_product.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever is signed in is not asked again: they go on to the page they wanted, or to their own. */
export const load: PageServerLoad = async ({ locals, cookies, url }) => {
	const { signIn, firstStart, samples } = storeProduct(locals);
	if (locals.session !== undefined) {
		const home = may(locals.actor, 'members.read') ? '/office' : may(locals.actor, 'own.read') ? '/me' : '/';
		redirect(303, takeWanted(cookies, url) ?? inLanguage(locals, home));
	}
	return { passkeys: signIn.passkeysPossible, begins: await firstStart.isOpen(), samples: [...samples.keys()] };
};

const email = z.email().max(254);

export const actions: Actions = {
	link: async ({ request, locals }) => {
		const { signIn, live } = storeProduct(locals);
		const words = SIGN_IN_WORDS[locals.language];
		const typed = String((await request.formData()).get('email') ?? '').trim();
		const read = email.safeParse(typed);
		if (!read.success) return fail(422, { problem: words.emailWrong, typed });
		const { language } = locals;
		const asked = await signIn.requestLink(locals.caller, { email: read.data, language, association: live.id });
		if (asked === 'tooMany') return fail(429, { problem: words.tooMany, typed });
		redirect(303, inLanguage(locals, '/sign-in/sent'));
	},
	sample: async ({ request, locals }) => {
		const { signIn, samples } = storeProduct(locals);
		const role = (await request.formData()).get('role');
		const account = [...samples].find(([one]) => one === role)?.[1];
		if (samples.size === 0) return fail(404);
		if (account === undefined) return fail(422, { problem: SIGN_IN_WORDS[locals.language].sampleUnknown });
		locals.cookies.push(...(await signIn.openFor(locals.caller, account, 'sample')).cookies);
		redirect(303, inLanguage(locals, '/sign-in'));
	},
};
