import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => {
	const { language } = locals;
	const path = language === 'en' ? url.pathname.replace(/^\/en/u, '') : url.pathname;
	return {
		language,
		root: language === 'en' ? '/en' : '',
		otherPath: language === 'en' ? path || '/' : `/en${path === '/' ? '' : path}`,
		problems: locals.problems,
		/** Whether this is the example, which anyone may enter. */
		example: locals.product.kind === 'store' && locals.product.example,
		/** Who is signed in; null: nobody, undefined: nobody can be. */
		signedIn: locals.product.kind === 'store' ? (locals.session === undefined ? null : locals.actor.name) : undefined,
		association: locals.association.name,
	};
};
