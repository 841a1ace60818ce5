import { formatLongDate } from '../../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../../answered.ts';
import { sittingText } from '../../../../../../sitting_text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('sitting');
	const sitting = await answered(locals, (office) => office.ask('sittings.read', { assembly: params.id }));
	return { day: formatLongDate(sitting.date, locals.language), now: Date.now(), sitting: sittingText(sitting, locals) };
};
