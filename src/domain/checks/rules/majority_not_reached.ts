import { resolveVote } from '../../assembly/index.ts';
import { statutesInForce } from '../../statutes/index.ts';
import type { Rule } from '../finding.ts';

/** A resolution declared adopted reached its majority for each of its decisions. */
export const majorityNotReached: Rule = {
	code: 'MAJORITY-NOT-REACHED',
	severity: 'error',
	title: { fr: 'Majorité atteinte', en: 'Majority reached' },
	source: { fr: 'statuts ; à défaut, CA Colmar, 16 octobre 2013', en: 'statutes; failing them, CA Colmar, 16 October 2013' },
	*find(record) {
		for (const assembly of record.assemblies) {
			const statutes = statutesInForce(record.statutes, assembly.date);
			for (const resolution of assembly.resolutions) {
				const { vote } = resolution;
				if (vote === undefined || resolution.outcome !== 'adopted') continue;
				for (const kind of new Set(resolution.decisions.map((one) => one.kind))) {
					const outcome = resolveVote(kind, vote, statutes, assembly);
					if (outcome.status !== 'lost') continue;
					const required = outcome.required;
					yield {
						path: ['assemblies', assembly.id, 'resolutions', resolution.id, 'outcome'],
						message: {
							fr: `La résolution ${resolution.number} est dite adoptée avec ${outcome.for} voix pour sur ${outcome.base}${required === undefined ? ', sans majorité relative' : ` ; il en fallait ${required}`}.`,
							en: `Resolution ${resolution.number} is said to be adopted with ${outcome.for} voices for out of ${outcome.base}${required === undefined ? ', without a relative majority' : `; ${required} were needed`}.`,
						},
						...(outcome.rule.article === undefined ? {} : { article: outcome.rule.article }),
					};
				}
			}
		}
	},
};
