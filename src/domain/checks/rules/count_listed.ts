import { ARITHMETIC, type Rule } from '../finding.ts';

/** A count of members announced is the length of the list. */
export const countListed: Rule = {
	code: 'COUNT-LISTED',
	severity: 'error',
	title: { fr: 'Nombre annoncé = membres listés', en: 'Count announced = members listed' },
	source: ARITHMETIC,
	*find(record) {
		for (const [index, { year, category, count }] of record.membershipCounts.entries()) {
			const listed = record.memberships.filter((one) => one.year === year && one.category === category && one.status !== 'ended').length;
			if (listed === 0 || listed === count) continue;
			const name = record.categories.find((one) => one.id === category)?.name ?? category;
			yield {
				path: ['membershipCounts', index, 'count'],
				message: {
					fr: `${name} ${year} : ${count} annoncés, ${listed} listés.`,
					en: `${name} ${year}: ${count} announced, ${listed} listed.`,
				},
			};
		}
	},
};
