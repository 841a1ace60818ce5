import { formatLongDate } from '../../../../../../domain/typography/index.ts';
import { assemblyWithMinutes } from '../../../../../published.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const assembly = assemblyWithMinutes(locals, params.id);
	return {
		date: formatLongDate(assembly.date, locals.language),
		html: locals.core.minutesHtml(assembly, locals.language),
	};
};
