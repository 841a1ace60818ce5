import { statutesInForce } from '../../statutes/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** A proxy that names no holder, where the statutes forbid it. */
export const proxyBlank: Rule = {
	code: 'PROXY-BLANK',
	severity: 'error',
	title: { fr: 'Pouvoir en blanc', en: 'Blank proxy' },
	source: STATUTES,
	*find(record) {
		for (const assembly of record.assemblies) {
			const rule = statutesInForce(record.statutes, assembly.date)?.proxies;
			if (rule?.blank !== 'forbidden') continue;
			for (const [index, one] of assembly.attendance.entries()) {
				if (one.blankProxy !== true) continue;
				yield {
					path: ['assemblies', assembly.id, 'attendance', index, 'blankProxy'],
					message: {
						fr: `Le pouvoir de « ${one.person} » ne nomme personne ; les statuts l'interdisent.`,
						en: `The proxy of “${one.person}” names nobody; the statutes forbid it.`,
					},
					...(rule.article === undefined ? {} : { article: rule.article }),
				};
			}
		}
	},
};
