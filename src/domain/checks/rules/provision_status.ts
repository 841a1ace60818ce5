import { type Rule, USAGE } from '../finding.ts';

/** An amount is set aside or paid, not both at once. */
export const provisionStatus: Rule = {
	code: 'PROVISION-STATUS',
	severity: 'warning',
	title: { fr: 'Provisionné ou versé', en: 'Set aside or paid' },
	source: USAGE,
	*find(record) {
		for (const provision of record.provisions) {
			if (new Set(provision.stated).size < 2) continue;
			yield {
				path: ['provisions', provision.id, 'stated'],
				message: {
					fr: `« ${provision.label} » est dite à la fois provisionnée et versée.`,
					en: `“${provision.label}” is said to be both set aside and paid.`,
				},
			};
		}
	},
};
