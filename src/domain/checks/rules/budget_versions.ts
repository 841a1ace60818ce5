import { adoptionFlaw } from '../../accounts/index.ts';
import { type Rule, USAGE } from '../finding.ts';

/** A budget is adopted by a resolution on the budget of its year, and a revision takes the place of a budget of its year. */
export const budgetVersions: Rule = {
	code: 'BUDGET-VERSIONS',
	severity: 'warning',
	title: { fr: 'Budgets et résolutions qui les adoptent', en: 'Budgets and the resolutions that adopt them' },
	source: USAGE,
	*find(record) {
		for (const budget of record.accounts) {
			const { adopted, revises, year } = budget;
			const resolution = record.assemblies
				.find((one) => one.id === adopted?.assembly)
				?.resolutions.find((one) => one.id === adopted?.resolution);
			const flaw = resolution === undefined ? undefined : adoptionFlaw(budget, resolution);
			if (resolution !== undefined && flaw !== undefined) {
				yield {
					path: ['accounts', budget.id, 'adopted'],
					message: {
						'not-on-budget': {
							fr: `La résolution ${resolution.number}, dite avoir adopté le budget ${year}, ne décide pas sur lui.`,
							en: `Resolution ${resolution.number}, said to have adopted the ${year} budget, does not decide on it.`,
						},
						'not-passed': {
							fr: `Le budget ${year} est dit adopté par la résolution ${resolution.number}, qui ne l'a pas été.`,
							en: `The ${year} budget is said to be adopted by resolution ${resolution.number}, which did not pass.`,
						},
					}[flaw],
				};
			}
			const before = record.accounts.find((one) => one.id === revises);
			if (before === undefined || (before.year === year && before.stage === 'forecast' && before.id !== budget.id)) continue;
			yield {
				path: ['accounts', budget.id, 'revises'],
				message: {
					fr: `Le budget ${year} est dit réviser ${before.id}, qui n'est pas un autre budget de cette année.`,
					en: `The ${year} budget is said to revise ${before.id}, which is no other budget of that year.`,
				},
			};
		}
	},
};
