import { lookup } from '../../record/index.ts';
import { type Rule, USAGE } from '../finding.ts';

/** A member is of a kind that its category is meant for. */
export const categoryKind: Rule = {
	code: 'CATEGORY-KIND',
	severity: 'warning',
	title: { fr: 'Membre de la nature que veut sa catégorie', en: 'Member of the kind its category wants' },
	source: USAGE,
	*find(record) {
		const { organisation } = lookup(record);
		for (const [index, membership] of record.memberships.entries()) {
			const member = organisation(membership.organisation ?? '');
			const category = record.categories.find((one) => one.id === membership.category);
			if (member === undefined || category?.kinds === undefined || category.kinds.includes(member.kind)) continue;
			yield {
				path: ['memberships', index, 'category'],
				message: {
					fr: `« ${member.name} » est compté dans « ${category.name} » sans être de cette nature (${member.kind}).`,
					en: `“${member.name}” is counted in “${category.nameEn ?? category.name}” without being of that kind (${member.kind}).`,
				},
			};
		}
	},
};
