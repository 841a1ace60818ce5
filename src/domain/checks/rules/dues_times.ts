import { countMembers } from '../../members/index.ts';
import { ARITHMETIC, type Rule, say } from '../finding.ts';

/** Dues times members make the income from dues, where the categories have their dues for the year. */
export const duesTimes: Rule = {
	code: 'DUES-TIMES',
	severity: 'warning',
	title: { fr: 'Cotisation × membres = produit des cotisations', en: 'Dues × members = income from dues' },
	source: ARITHMETIC,
	*find(record) {
		for (const accounts of record.accounts) {
			const counts = countMembers(record, accounts.year);
			for (const heading of accounts.headings)
				for (const line of heading.lines) {
					const { amount, dues } = line;
					if (amount === undefined || dues === undefined || dues.categories.length === 0) continue;
					const terms = dues.categories.map((id) => ({
						count: counts.find((one) => one.category.id === id)?.count,
						fee: record.categories.find((one) => one.id === id)?.dues?.find((one) => one.year === accounts.year)?.amount,
					}));
					const known = terms.flatMap(({ count, fee }) => (count === undefined || fee === undefined ? [] : [{ count, fee }]));
					if (known.length !== terms.length) continue;
					const sum = known.reduce((total, { count, fee }) => total + count * fee, 0);
					if (sum === amount) continue;
					yield {
						path: ['accounts', accounts.id, 'headings', heading.id, 'lines', line.id, 'amount'],
						message: say((euros, language) => {
							const product = known.map(({ count, fee }) => `${count} × ${euros(fee)}`).join(' + ');
							return language === 'fr'
								? `« ${line.label} » : ${product} = ${euros(sum)}, et non ${euros(amount)}.`
								: `“${line.label}”: ${product} = ${euros(sum)}, not ${euros(amount)}.`;
						}),
					};
				}
		}
	},
};
