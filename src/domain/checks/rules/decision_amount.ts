import { formatShare } from '../../typography/index.ts';
import { type Rule, say, USAGE } from '../finding.ts';

/** A decision on an amount states it. */
export const decisionAmount: Rule = {
	code: 'DECISION-AMOUNT',
	severity: 'warning',
	title: { fr: 'Montant voté écrit dans la résolution', en: 'Amount voted stated in the resolution' },
	source: USAGE,
	*find(record) {
		for (const assembly of record.assemblies)
			for (const resolution of assembly.resolutions)
				for (const decision of resolution.decisions) {
					const provision = record.provisions.find((one) => one.id === decision.provision);
					const amount = provision?.amount;
					if (provision === undefined || amount === undefined || decision.amount === amount) continue;
					const compared = provision.comparedWith;
					const pay = record.accounts
						.find((one) => one.id === compared?.accounts)
						?.headings.find((one) => one.id === compared?.heading)
						?.lines.find((one) => one.id === compared?.line)?.amount;
					yield {
						path: ['assemblies', assembly.id, 'resolutions', resolution.id, 'decisions', decision.id],
						message: say((euros, language) => {
							const share = pay === undefined ? '' : ` (${euros(amount)} / ${euros(pay)} = ${formatShare(amount, pay, language, 2)})`;
							const stated = decision.amount === undefined ? undefined : euros(decision.amount);
							return language === 'fr'
								? `La résolution ${resolution.number} ${stated === undefined ? 'ne dit pas le montant' : `dit ${stated}`} de « ${provision.label} » ; le dossier a ${euros(amount)}${share}.`
								: `Resolution ${resolution.number} ${stated === undefined ? 'does not state the amount' : `states ${stated}`} of “${provision.label}”; the record has ${euros(amount)}${share}.`;
						}),
					};
				}
	},
};
