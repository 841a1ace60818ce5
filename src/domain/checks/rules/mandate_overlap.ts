import { statutesInForce } from '../../statutes/index.ts';
import { type Rule, STATUTES } from '../finding.ts';

/** One person does not hold at once two mandates that the statutes keep apart. */
export const mandateOverlap: Rule = {
	code: 'MANDATE-OVERLAP',
	severity: 'error',
	title: { fr: 'Mandats incompatibles', en: 'Incompatible mandates' },
	source: STATUTES,
	*find(record) {
		for (const [index, mandate] of record.mandates.entries()) {
			const day = (mandate.from ?? '9999').padEnd(10, '-12-31');
			const rule = statutesInForce(record.statutes, day)?.bodies?.find((one) => one.body === mandate.body);
			for (const other of record.mandates) {
				if (other.person !== mandate.person || rule?.incompatibleWith?.includes(other.body) !== true) continue;
				const before = mandate.to !== undefined && other.from !== undefined && mandate.to < other.from.slice(0, mandate.to.length);
				const after = other.to !== undefined && mandate.from !== undefined && other.to < mandate.from.slice(0, other.to.length);
				if (before || after) continue;
				yield {
					path: ['mandates', index],
					message: {
						fr: `« ${mandate.person} » siège à la fois dans « ${mandate.body} » et « ${other.body} », que les statuts séparent.`,
						en: `“${mandate.person}” sits both in “${mandate.body}” and “${other.body}”, which the statutes keep apart.`,
					},
					...(rule.article === undefined ? {} : { article: rule.article }),
				};
			}
		}
	},
};
