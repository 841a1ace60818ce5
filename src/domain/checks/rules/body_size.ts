import { seatsOf } from '../../governance/index.ts';
import { statutesInForce } from '../../statutes/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** At the day of an assembly, a body has as many seats taken as the statutes want. */
export const bodySize: Rule = {
	code: 'BODY-SIZE',
	severity: 'error',
	title: { fr: 'Effectif de l’instance', en: 'Size of the body' },
	source: STATUTES,
	*find(record) {
		for (const assembly of record.assemblies)
			for (const rule of statutesInForce(record.statutes, assembly.date)?.bodies ?? []) {
				const { minimum, maximum } = rule;
				const { taken, wanting, over } = seatsOf(rule, record.mandates, assembly.date);
				if (wanting === 0 && over === 0) continue;
				const few = wanting > 0;
				yield {
					path: ['bodies', rule.body],
					message: {
						fr: `« ${rule.body} » compte ${taken} mandats au ${assembly.date} ; les statuts en veulent ${few ? `au moins ${minimum}` : `au plus ${maximum}`}.`,
						en: `“${rule.body}” has ${taken} mandates on ${assembly.date}; the statutes want ${few ? `at least ${minimum}` : `at most ${maximum}`}.`,
					},
					...(rule.article === undefined ? {} : { article: rule.article }),
				};
			}
	},
};
