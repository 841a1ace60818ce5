import { yearOf } from '../../basics/index.ts';
import { lookup } from '../../record/index.ts';
import { type Rule, USAGE } from '../finding.ts';

/** Who comes for an organisation that is no member comes as a guest, and the minutes say so. */
export const affiliationNotMember: Rule = {
	code: 'AFFILIATION-NOT-MEMBER',
	severity: 'notice',
	title: { fr: 'Participant dont l’organisation n’est pas membre', en: 'Participant whose organisation is not a member' },
	source: USAGE,
	*find(record) {
		const { organisation } = lookup(record);
		for (const assembly of record.assemblies) {
			const year = assembly.presented.membershipYear ?? yearOf(assembly.date);
			const members = new Set(
				record.memberships.filter((one) => one.year === year && one.status !== 'ended').map((one) => one.organisation),
			);
			if (members.size === 0) continue;
			for (const [index, one] of assembly.attendance.entries()) {
				const own = organisation(one.organisation ?? '');
				if (own === undefined || one.role === 'guest' || one.role === 'staff' || one.role === 'observer') continue;
				if (members.has(own.id) || own.name === record.association.name) continue;
				yield {
					path: ['assemblies', assembly.id, 'attendance', index, 'organisation'],
					message: {
						fr: `« ${own.name} » n'est dans aucune liste de membres de ${year} ; la feuille ne dit pas si c'est un invité.`,
						en: `“${own.name}” is in no list of members of ${year}; the sheet does not say whether this is a guest.`,
					},
				};
			}
		}
	},
};
