import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => {
	const { language, core } = locals;
	const path = language === 'en' ? url.pathname.replace(/^\/en/u, '') : url.pathname;
	return {
		language,
		root: language === 'en' ? '/en' : '',
		otherPath: language === 'en' ? path || '/' : `/en${path === '/' ? '' : path}`,
		problems: locals.problems,
		association: core.record.association.name,
	};
};
