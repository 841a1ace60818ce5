import { result, sideTotal } from '../../accounts/index.ts';
import { ARITHMETIC, type Rule, say } from '../finding.ts';

/** Expenses and result make income. */
export const budgetResult: Rule = {
	code: 'BUDGET-RESULT',
	severity: 'error',
	title: { fr: 'Charges + résultat = produits', en: 'Expenses + result = income' },
	source: ARITHMETIC,
	*find(record) {
		for (const accounts of record.accounts) {
			const announced = accounts.announced?.result;
			const computed = result(accounts);
			if (announced === undefined || announced === computed) continue;
			const [expenses, income] = [sideTotal(accounts, 'expense'), sideTotal(accounts, 'income')];
			yield {
				path: ['accounts', accounts.id, 'announced', 'result'],
				message: say((euros, language) =>
					language === 'fr'
						? `${accounts.id} : ${euros(income)} de produits − ${euros(expenses)} de charges = ${euros(computed)}, et non ${euros(announced)}.`
						: `${accounts.id}: ${euros(income)} of income − ${euros(expenses)} of expenses = ${euros(computed)}, not ${euros(announced)}.`,
				),
			};
		}
	},
};
