import { type Rule, USAGE } from '../finding.ts';

/** Each resolution has its own outcome. */
export const voteResultMissing: Rule = {
	code: 'VOTE-RESULT-MISSING',
	severity: 'warning',
	title: { fr: 'Résultat du vote', en: 'Outcome of the vote' },
	source: USAGE,
	*find(record) {
		for (const assembly of record.assemblies)
			for (const resolution of assembly.resolutions) {
				if (resolution.outcome !== undefined) continue;
				const general = assembly.resolutionsOutcome === 'adopted';
				yield {
					path: ['assemblies', assembly.id, 'resolutions', resolution.id],
					message: {
						fr: `La résolution ${resolution.number} est sans résultat${general ? ' : seul un « soumises au vote et adoptées » vaut pour toutes' : ''}.`,
						en: `Resolution ${resolution.number} has no outcome${general ? ': only one “put to the vote and adopted” stands for all' : ''}.`,
					},
				};
			}
	},
};
