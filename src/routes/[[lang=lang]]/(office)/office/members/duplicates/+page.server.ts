import { DUPLICATE_WORDS } from '../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const found = await answered(locals, (office) => office.ask('members.list_duplicates', {}));
	const reasons = DUPLICATE_WORDS[locals.language].reasons;
	return {
		total: found.total,
		merged: url.searchParams.has('merged'),
		pairs: found.pairs.map(({ first, second, reasons: why }) => ({
			...{ first, second },
			why: why.map((one) => reasons[one]).join(' ; '),
		})),
	};
};
