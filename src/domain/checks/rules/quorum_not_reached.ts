import { computeQuorum } from '../../assembly/index.ts';
import { statutesInForce } from '../../statutes/index.ts';
import { formatFraction } from '../../typography/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** An assembly that decides has its quorum. */
export const quorumNotReached: Rule = {
	code: 'QUORUM-NOT-REACHED',
	severity: 'error',
	title: { fr: 'Quorum atteint', en: 'Quorum reached' },
	source: STATUTES,
	*find(record) {
		for (const assembly of record.assemblies) {
			if (assembly.resolutions.length === 0) continue;
			const quorum = computeQuorum(assembly, statutesInForce(record.statutes, assembly.date));
			if (quorum.status !== 'missed') continue;
			const share = formatFraction(quorum.rule.share);
			yield {
				path: ['assemblies', assembly.id, 'attendance'],
				message: {
					fr: `Quorum de ${share} : ${share} × ${quorum.enrolled} demande ${quorum.required} ${quorum.rule.base === 'voices' ? 'voix' : 'membres'}, il y en avait ${quorum.counted}.`,
					en: `A quorum of ${share}: ${share} × ${quorum.enrolled} asks for ${quorum.required} ${quorum.rule.base}, there were ${quorum.counted}.`,
				},
				...(quorum.rule.article === undefined ? {} : { article: quorum.rule.article }),
			};
		}
	},
};
