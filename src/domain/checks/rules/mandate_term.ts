import { addYears } from '../../basics/index.ts';
import { statutesInForce } from '../../statutes/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** A mandate ends by the term that the statutes give; an end known by its year may fall anywhere in it. */
export const mandateTerm: Rule = {
	code: 'MANDATE-TERM',
	severity: 'error',
	title: { fr: 'Durée du mandat', en: 'Term of office' },
	source: STATUTES,
	*find(record) {
		for (const [index, mandate] of record.mandates.entries()) {
			const { from, to } = mandate;
			if (from === undefined || to === undefined) continue;
			const day = from.length === 4 ? `${from}-12-31` : from.length === 7 ? `${from}-28` : from;
			const rule = statutesInForce(record.statutes, day)?.bodies?.find((one) => one.body === mandate.body);
			if (rule?.termYears === undefined) continue;
			const last = addYears(day, rule.termYears);
			if (to <= last.slice(0, to.length)) continue;
			yield {
				path: ['mandates', index, 'to'],
				message: {
					fr: `Le mandat de « ${mandate.person} » va de ${from} à ${to} ; ${rule.termYears} ans le mènent au ${last}.`,
					en: `The mandate of “${mandate.person}” runs from ${from} to ${to}; ${rule.termYears} years end on ${last}.`,
				},
				...(rule.article === undefined ? {} : { article: rule.article }),
			};
		}
	},
};
