import { type Rule, USAGE } from '../finding.ts';

/** A vote has its counts; a show of hands that the statutes allow without them is still said to be one. */
export const voteCountsMissing: Rule = {
	code: 'VOTE-COUNTS-MISSING',
	severity: 'notice',
	title: { fr: 'Décompte des voix', en: 'Counts of a vote' },
	source: USAGE,
	*find(record) {
		for (const assembly of record.assemblies)
			for (const resolution of assembly.resolutions) {
				const { vote } = resolution;
				if (vote === undefined || vote.counts !== undefined || vote.colleges !== undefined) continue;
				yield {
					path: ['assemblies', assembly.id, 'resolutions', resolution.id, 'vote'],
					message: {
						fr: `La résolution ${resolution.number} est dite votée${vote.unanimous === true ? ' à l’unanimité' : ''}, sans nombre de voix.`,
						en: `Resolution ${resolution.number} is said to be voted${vote.unanimous === true ? ' unanimously' : ''}, without a number of voices.`,
					},
				};
			}
	},
};
