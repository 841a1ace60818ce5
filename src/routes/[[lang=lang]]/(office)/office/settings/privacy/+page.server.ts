import { IDENTITY_REASONS } from '../../../../../../domain/retention/index.ts';
import { formatDate } from '../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const erased = await answered(locals, (office) => office.ask('members.list_erased', {}));
	return {
		erased: erased.map(({ person, name, reasons, erasedOn, until }) => ({
			...{ person, name },
			erasedOn: formatDate(erasedOn, language),
			until: formatDate(until, language),
			reasons: reasons.map((one) => IDENTITY_REASONS[one][language]).join(' ; '),
		})),
	};
};
