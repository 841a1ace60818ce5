import { answered } from '../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	years: await answered(locals, (office) => office.ask('accounts.list_reports', {})),
});
