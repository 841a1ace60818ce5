/** Why a change of a budget is not taken. */
export const BUDGET_REFUSALS = {
	'budget-locked': {
		fr: 'Ce budget est adopté et ne change plus ; ouvrez une révision.',
		en: 'This budget is adopted and does not change any more; begin a revision.',
	},
	'budget-resolution-not-on-budget': {
		fr: 'La résolution {number} ne décide pas sur le budget {year}.',
		en: 'Resolution {number} does not decide on the {year} budget.',
	},
	'budget-resolution-not-passed': {
		fr: 'La résolution {number} n’a pas été adoptée.',
		en: 'Resolution {number} was not adopted.',
	},
} as const;
