import { may } from '../../../../../domain/access/index.ts';
import { formatPartialDate } from '../../../../../domain/typography/index.ts';
import { PROGRAMME_WORDS } from '../../../../../i18n/office/index.ts';
import { answered } from '../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const found = await answered(locals, (office) => office.ask('programmes.read_programmes', {}));
	const { statuses } = PROGRAMME_WORDS[language];
	return {
		writes: may(locals.actor, 'programmes.write'),
		years: found.years,
		programmes: found.programmes.map(({ programme, editions }) => ({
			id: programme.id,
			name: programme.name,
			editions: editions.map(({ id, title, from, to, status, places }) => ({
				id,
				title,
				period: [...new Set([from, to])].flatMap((date) => (date === undefined ? [] : formatPartialDate(date, language))).join(' – '),
				status: status === undefined ? '' : statuses[status],
				places: places.join(', '),
			})),
		})),
	};
};
