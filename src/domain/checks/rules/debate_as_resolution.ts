import { type Rule, USAGE } from '../finding.ts';

/** What was only discussed is not set among the resolutions. */
export const debateAsResolution: Rule = {
	code: 'DEBATE-AS-RESOLUTION',
	severity: 'notice',
	title: { fr: 'Débat noté comme résolution', en: 'Debate recorded as a resolution' },
	source: USAGE,
	*find(record) {
		for (const assembly of record.assemblies)
			for (const debate of assembly.debates) {
				if (debate.recordedAs !== 'resolution') continue;
				yield {
					path: ['assemblies', assembly.id, 'debates', debate.id],
					message: {
						fr: 'Un échange sans décision est rangé parmi les résolutions.',
						en: 'A discussion without a decision stands among the resolutions.',
					},
				};
			}
	},
};
