import { lateNotice, sayConveningWarning } from '../../convening/index.ts';
import { statutesInForce } from '../../statutes/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** The notice was sent in the time that the statutes give. */
export const noticeLate: Rule = {
	code: 'NOTICE-LATE',
	severity: 'error',
	title: { fr: 'Délai de convocation', en: 'Notice period' },
	source: STATUTES,
	*find(record) {
		for (const assembly of record.assemblies) {
			const statutes = statutesInForce(record.statutes, assembly.date);
			const rule = statutes?.notice;
			const sentOn = assembly.notice?.sentOn;
			if (rule === undefined || sentOn === undefined) continue;
			const late = lateNotice(statutes, sentOn, assembly.date);
			if (late === undefined) continue;
			yield {
				path: ['assemblies', assembly.id, 'notice', 'sentOn'],
				message: sayConveningWarning(late),
				...(rule.article === undefined ? {} : { article: rule.article }),
			};
		}
	},
};
