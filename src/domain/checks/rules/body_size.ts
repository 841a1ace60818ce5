import { runsOn } from '../../basics/index.ts';
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
				const seats = record.mandates.filter((one) => one.body === rule.body && runsOn(one, assembly.date)).length;
				const few = minimum !== undefined && seats < minimum;
				const many = maximum !== undefined && seats > maximum;
				if (!few && !many) continue;
				yield {
					path: ['bodies', rule.body],
					message: {
						fr: `« ${rule.body} » compte ${seats} mandats au ${assembly.date} ; les statuts en veulent ${few ? `au moins ${minimum}` : `au plus ${maximum}`}.`,
						en: `“${rule.body}” has ${seats} mandates on ${assembly.date}; the statutes want ${few ? `at least ${minimum}` : `at most ${maximum}`}.`,
					},
					...(rule.article === undefined ? {} : { article: rule.article }),
				};
			}
	},
};
