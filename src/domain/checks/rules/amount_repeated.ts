import { type Rule, say, USAGE } from '../finding.ts';

/** A forecast line that repeats the year before to the cent was perhaps never estimated. */
export const amountRepeated: Rule = {
	code: 'AMOUNT-REPEATED',
	severity: 'notice',
	title: { fr: 'Montant identique au précédent', en: 'Amount the same as the year before' },
	source: USAGE,
	*find(record) {
		for (const forecast of record.accounts.filter((one) => one.stage === 'forecast')) {
			const before = record.accounts.find((one) => one.stage === 'actual' && one.year === forecast.year - 1);
			for (const heading of forecast.headings)
				for (const line of heading.lines) {
					const { amount } = line;
					const same = before?.headings
						.find((one) => one.id === heading.id && one.side === heading.side)
						?.lines.find((one) => one.id === line.id);
					if (amount === undefined || amount === 0 || same?.amount !== amount) continue;
					yield {
						path: ['accounts', forecast.id, 'headings', heading.id, 'lines', line.id, 'amount'],
						message: say((euros, language) =>
							language === 'fr'
								? `« ${line.label} » : ${euros(amount)} prévus en ${forecast.year}, exactement comme réalisés en ${forecast.year - 1}.`
								: `“${line.label}”: ${euros(amount)} forecast for ${forecast.year}, exactly as spent or received in ${forecast.year - 1}.`,
						),
					};
				}
		}
	},
};
