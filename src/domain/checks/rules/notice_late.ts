import { daysBetween } from '../../basics/index.ts';
import { statutesInForce } from '../../statutes/index.ts';
import { formatDate } from '../../typography/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** The notice was sent in the time that the statutes give. */
export const noticeLate: Rule = {
	code: 'NOTICE-LATE',
	severity: 'error',
	title: { fr: 'Délai de convocation', en: 'Notice period' },
	source: STATUTES,
	*find(record) {
		for (const assembly of record.assemblies) {
			const rule = statutesInForce(record.statutes, assembly.date)?.notice;
			const sentOn = assembly.notice?.sentOn;
			if (rule === undefined || sentOn === undefined) continue;
			const days = daysBetween(sentOn, assembly.date);
			if (days >= rule.days) continue;
			yield {
				path: ['assemblies', assembly.id, 'notice', 'sentOn'],
				message: {
					fr: `Convocation envoyée le ${formatDate(sentOn, 'fr')}, ${days} jours avant l'assemblée ; les statuts en veulent ${rule.days}.`,
					en: `Notice sent on ${formatDate(sentOn, 'en')}, ${days} days before the assembly; the statutes want ${rule.days}.`,
				},
				...(rule.article === undefined ? {} : { article: rule.article }),
			};
		}
	},
};
