import { type Rule, USAGE } from '../finding.ts';

/** Totals of actual accounts are not labelled as a forecast. */
export const totalLabel: Rule = {
	code: 'TOTAL-LABEL',
	severity: 'notice',
	title: { fr: 'Libellé des totaux', en: 'Labels of totals' },
	source: USAGE,
	*find(record) {
		for (const accounts of record.accounts) {
			if (accounts.stage !== 'actual') continue;
			for (const side of ['expenses', 'income'] as const) {
				const label = accounts.totalLabels?.[side];
				if (label === undefined || !/prévisionnel|forecast|budget/iu.test(label)) continue;
				yield {
					path: ['accounts', accounts.id, 'totalLabels', side],
					message: {
						fr: `« ${label} » est le libellé d'un total de comptes réalisés (${accounts.year}).`,
						en: `“${label}” labels a total of actual accounts (${accounts.year}).`,
					},
				};
			}
		}
	},
};
