import { countMembers } from '../../domain/members/index.ts';
import { formatLongDate } from '../../domain/typography/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { record } = locals.core.dossier;
	const { language } = locals;
	const year = Math.max(0, ...record.memberships.map((one) => one.year));
	return {
		site: record.association.site,
		year,
		assemblies: [...record.assemblies].reverse().map((one) => ({ id: one.id, date: formatLongDate(one.date, language), place: one.place })),
		members: countMembers(record, year).map(({ category, count }) => ({
			name: language === 'en' ? (category.nameEn ?? category.name) : category.name,
			count,
		})),
	};
};
