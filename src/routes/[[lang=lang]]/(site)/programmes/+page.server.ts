import { reportedYears } from '../../../../domain/reports/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { core, language } = locals;
	const years = reportedYears(core.record);
	const asked = Number(url.searchParams.get('year'));
	const year = years.includes(asked) ? asked : years[0];
	return { years, year: year ?? null, html: year === undefined ? '' : core.activityHtml(year, language) };
};
