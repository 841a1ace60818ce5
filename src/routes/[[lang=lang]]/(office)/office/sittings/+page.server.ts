import { may } from '../../../../../domain/access/index.ts';
import { formatCount, formatLongDate } from '../../../../../domain/typography/index.ts';
import { answered } from '../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const sittings = await answered(locals, (office) => office.ask('sittings.list', {}));
	return {
		writes: may(locals.actor, 'assemblies.write'),
		sittings: sittings.map(({ id, date, place, resolutions, phase }) => ({
			...{ id, place, phase },
			date: formatLongDate(date, language),
			resolutions: formatCount(resolutions, language),
		})),
	};
};
