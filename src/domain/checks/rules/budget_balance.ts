import { sideTotal } from '../../accounts/index.ts';
import { type Rule, say } from '../finding.ts';

/** A forecast budget is balanced. */
export const budgetBalance: Rule = {
	code: 'BUDGET-BALANCE',
	severity: 'error',
	title: { fr: 'Budget prévisionnel en équilibre', en: 'Forecast budget balanced' },
	source: { fr: 'usage des budgets prévisionnels (Cerfa 12156)', en: 'usage of forecast budgets (form Cerfa 12156)' },
	*find(record) {
		for (const accounts of record.accounts) {
			if (accounts.stage !== 'forecast') continue;
			const [expenses, income] = [sideTotal(accounts, 'expense'), sideTotal(accounts, 'income')];
			if (expenses === income) continue;
			yield {
				path: ['accounts', accounts.id],
				message: say((euros, language) =>
					language === 'fr'
						? `Le budget ${accounts.year} n'est pas en équilibre : ${euros(income)} de produits − ${euros(expenses)} de charges = ${euros(income - expenses)}.`
						: `The ${accounts.year} budget is not balanced: ${euros(income)} of income − ${euros(expenses)} of expenses = ${euros(income - expenses)}.`,
				),
			};
		}
	},
};
