/** What the list of the budgets says, and the form that begins one. */
const fr = {
	revises: 'révise le budget adopté',
	year: 'Exercice',
	state: 'État',
	emptyTitle: 'Aucun budget',
	emptyText: 'Commencez le premier : à partir des comptes de l’an passé, des rubriques du plan comptable, ou d’une page blanche.',
	begin: 'Commencer un budget',
	beginYear: 'Exercice (année où il commence)',
	beginFrom: 'À partir',
	fromActual: (year: string) => `du réalisé ${year}`,
	fromForecast: (year: string) => `du budget ${year}`,
	fromChart: 'des rubriques usuelles, sans montants',
	fromNothing: 'de rien',
	beginButton: 'Commencer',
};
type BudgetListWords = typeof fr;
const en: BudgetListWords = {
	revises: 'revises the adopted budget',
	year: 'Fiscal year',
	state: 'State',
	emptyTitle: 'No budget',
	emptyText: 'Begin the first one: from last year’s accounts, from the headings of the chart of accounts, or from a blank page.',
	begin: 'Begin a budget',
	beginYear: 'Fiscal year (the year it begins in)',
	beginFrom: 'From',
	fromActual: (year) => `the actual accounts of ${year}`,
	fromForecast: (year) => `the ${year} budget`,
	fromChart: 'the usual headings, without amounts',
	fromNothing: 'nothing',
	beginButton: 'Begin',
};

export const BUDGET_LIST_WORDS: { readonly fr: BudgetListWords; readonly en: BudgetListWords } = { fr, en };
