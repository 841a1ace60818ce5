import { result, sideTotal } from '../../accounts/index.ts';
import { type Rule, say } from '../finding.ts';

/** A surplus set among the expenses so that both columns end on one figure: that figure is not the total of expenses. */
export const resultInExpenses: Rule = {
	code: 'RESULT-IN-EXPENSES',
	severity: 'notice',
	title: { fr: 'Excédent compté dans les charges', en: 'Surplus counted among expenses' },
	source: { fr: 'règlement ANC 2018-06, compte de résultat', en: 'ANC regulation 2018-06, income statement' },
	*find(record) {
		for (const accounts of record.accounts) {
			const expenses = sideTotal(accounts, 'expense');
			const surplus = result(accounts);
			const announced = accounts.announced?.expenses;
			if (announced === undefined || surplus <= 0 || announced !== expenses + surplus) continue;
			yield {
				path: ['accounts', accounts.id, 'announced', 'expenses'],
				message: say((euros, language) =>
					language === 'fr'
						? `Le total des charges annoncé compte l'excédent : ${euros(expenses)} + ${euros(surplus)} = ${euros(announced)} ; les charges sont ${euros(expenses)}.`
						: `The total of expenses announced counts the surplus: ${euros(expenses)} + ${euros(surplus)} = ${euros(announced)}; expenses are ${euros(expenses)}.`,
				),
			};
		}
	},
};
