import { error } from '@sveltejs/kit';
import { formatLongDate } from '../../../../../../domain/typography/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const assembly = locals.core.assembly(params.id);
	if (assembly === undefined) error(404);
	return {
		date: formatLongDate(assembly.date, locals.language),
		html: locals.core.minutesHtml(assembly, locals.language),
	};
};
