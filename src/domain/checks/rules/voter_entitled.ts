import { yearOf } from '../../basics/index.ts';
import { statutesInForce } from '../../statutes/index.ts';
import { sayVoiceRefusal, voteRefusal } from '../../voices/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** Who votes is a member that day, in good standing where the statutes want it. */
export const voterEntitled: Rule = {
	code: 'VOTER-ENTITLED',
	severity: 'error',
	title: { fr: 'Votant habilité à la date', en: 'Voter entitled on the day' },
	source: STATUTES,
	*find(record) {
		for (const assembly of record.assemblies) {
			const statutes = statutesInForce(record.statutes, assembly.date);
			const members = record.memberships.filter((one) => one.year === yearOf(assembly.date));
			for (const [index, one] of assembly.attendance.entries()) {
				if ((one.voices ?? 0) === 0) continue;
				const own = members.filter(
					(m) => m.person === one.person || (one.organisation !== undefined && m.organisation === one.organisation),
				);
				const refusals = own.map((m) => voteRefusal(m, statutes, assembly.date));
				if (refusals.includes(undefined)) continue;
				const [refusal] = refusals;
				const why =
					refusal === undefined ? { fr: 'Aucune adhésion ne lui correspond.', en: 'No membership matches.' } : sayVoiceRefusal(refusal);
				yield {
					path: ['assemblies', assembly.id, 'attendance', index, 'voices'],
					message: {
						fr: `« ${one.person} » vote avec ${one.voices} voix le ${assembly.date}. ${why.fr}`,
						en: `“${one.person}” votes with ${one.voices} voices on ${assembly.date}. ${why.en}`,
					},
					...(refusal?.source?.from === 'statutes' && refusal.source.article !== undefined ? { article: refusal.source.article } : {}),
				};
			}
		}
	},
};
