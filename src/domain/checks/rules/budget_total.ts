import { result, sideTotal } from '../../accounts/index.ts';
import { ARITHMETIC, type Rule, say } from '../finding.ts';

/** A total announced is the sum of its headings; a surplus carried into the total of expenses is another rule's. */
export const budgetTotal: Rule = {
	code: 'BUDGET-TOTAL',
	severity: 'error',
	title: { fr: 'Total = somme des chapitres', en: 'Total = sum of the headings' },
	source: ARITHMETIC,
	*find(record) {
		for (const accounts of record.accounts)
			for (const [side, key] of [
				['expense', 'expenses'],
				['income', 'income'],
			] as const) {
				const announced = accounts.announced?.[key];
				const sum = sideTotal(accounts, side);
				const carried = side === 'expense' ? Math.max(0, result(accounts)) : Math.max(0, -result(accounts));
				if (announced === undefined || announced === sum || announced === sum + carried) continue;
				yield {
					path: ['accounts', accounts.id, 'announced', key],
					message: say((euros, language) =>
						language === 'fr'
							? `${key === 'income' ? 'Produits' : 'Charges'} (${accounts.id}) : les chapitres font ${euros(sum)}, le total annoncé est ${euros(announced)} (écart de ${euros(announced - sum)}).`
							: `${key === 'income' ? 'Income' : 'Expenses'} (${accounts.id}): the headings make ${euros(sum)}, the total announced is ${euros(announced)} (a gap of ${euros(announced - sum)}).`,
					),
				};
			}
	},
};
