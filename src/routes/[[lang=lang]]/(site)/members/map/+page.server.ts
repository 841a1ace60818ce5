import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ html: await locals.core.membersMapHtml(locals.language) });
