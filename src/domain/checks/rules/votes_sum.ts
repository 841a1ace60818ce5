import { voters } from '../../assembly/index.ts';
import { ARITHMETIC, type Rule } from '../finding.ts';

/** Voices cast are those for, against, abstaining, blank and spoiled. */
export const votesSum: Rule = {
	code: 'VOTES-SUM',
	severity: 'error',
	title: { fr: 'Voix exprimées = somme des voix', en: 'Voices cast = sum of the voices' },
	source: ARITHMETIC,
	*find(record) {
		for (const assembly of record.assemblies)
			for (const resolution of assembly.resolutions) {
				const { counts, votesCast } = resolution.vote ?? {};
				if (counts === undefined || votesCast === undefined || voters(counts) === votesCast) continue;
				const sum = `${counts.for} + ${counts.against} + ${counts.abstention} + ${counts.blank ?? 0} + ${counts.spoiled ?? 0} = ${voters(counts)}`;
				yield {
					path: ['assemblies', assembly.id, 'resolutions', resolution.id, 'vote', 'votesCast'],
					message: {
						fr: `Résolution ${resolution.number} : pour + contre + abstentions + blancs + nuls, ${sum}, et non ${votesCast}.`,
						en: `Resolution ${resolution.number}: for + against + abstentions + blank + spoiled, ${sum}, not ${votesCast}.`,
					},
				};
			}
	},
};
