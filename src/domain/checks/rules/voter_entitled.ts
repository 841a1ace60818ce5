import { yearOf } from '../../basics/index.ts';
import { statutesInForce } from '../../statutes/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** Who votes is a member that day, in good standing where the statutes want it. */
export const voterEntitled: Rule = {
	code: 'VOTER-ENTITLED',
	severity: 'error',
	title: { fr: 'Votant habilité à la date', en: 'Voter entitled on the day' },
	source: STATUTES,
	*find(record) {
		for (const assembly of record.assemblies) {
			const standing = statutesInForce(record.statutes, assembly.date)?.goodStandingRequired;
			const members = record.memberships.filter((one) => one.year === yearOf(assembly.date));
			for (const [index, one] of assembly.attendance.entries()) {
				if ((one.voices ?? 0) === 0) continue;
				const own = members.filter(
					(m) => m.person === one.person || (one.organisation !== undefined && m.organisation === one.organisation),
				);
				const joined = own.filter((m) => m.status === 'validated' && (m.joinedOn === undefined || m.joinedOn <= assembly.date));
				const paid = joined.filter((m) => (m.duesDue ?? 0) <= (m.duesPaid ?? 0) && (m.paidOn === undefined || m.paidOn <= assembly.date));
				if (joined.length > 0 && (standing === undefined || paid.length > 0)) continue;
				const why =
					joined.length > 0
						? { fr: 'sa cotisation n’est pas réglée', en: 'the dues are not paid' }
						: own.length > 0
							? { fr: 'son adhésion n’est pas validée', en: 'the membership is not validated' }
							: { fr: 'aucune adhésion ne lui correspond', en: 'no membership matches' };
				yield {
					path: ['assemblies', assembly.id, 'attendance', index, 'voices'],
					message: {
						fr: `« ${one.person} » vote avec ${one.voices} voix le ${assembly.date}, mais ${why.fr}.`,
						en: `“${one.person}” votes with ${one.voices} voices on ${assembly.date}, but ${why.en}.`,
					},
					...(joined.length > 0 && standing?.article !== undefined ? { article: standing.article } : {}),
				};
			}
		}
	},
};
