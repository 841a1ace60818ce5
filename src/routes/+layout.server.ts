import { SIGN_IN_WORDS } from '../i18n/account/index.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => {
	const { language } = locals;
	const path = language === 'en' ? url.pathname.replace(/^\/en/u, '') : url.pathname;
	return {
		language,
		root: language === 'en' ? '/en' : '',
		otherPath: language === 'en' ? path || '/' : `/en${path === '/' ? '' : path}`,
		problems: locals.problems,
		/** What is said of the example, which anyone may enter; of others nothing. */
		example: locals.product.kind === 'store' && locals.product.example ? SIGN_IN_WORDS[language].exampleBanner : null,
		/** Who is signed in; null: nobody, undefined: nobody can be. */
		signedIn: locals.product.kind === 'store' ? (locals.session === undefined ? null : locals.actor.name) : undefined,
		association: locals.association.name,
	};
};
