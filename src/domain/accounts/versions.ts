import type { YearAccounts } from './accounts.ts';

/** Where a budget stands: not decided on, in force or overtaken by another budget of its year that was adopted. */
export type BudgetState = 'draft' | 'adopted' | 'revised';

/** Where a budget stands among all accounts of the record. */
export function budgetState(budget: YearAccounts, all: readonly YearAccounts[]): BudgetState {
	if (budget.adopted === undefined) return 'draft';
	return all.some((other) => other.revises === budget.id && other.adopted !== undefined) ? 'revised' : 'adopted';
}

/** The budget of a year that is in force: adopted, and revised by no other that was; where none is, the year's first draft. */
export function budgetInForce(all: readonly YearAccounts[], year: number): YearAccounts | undefined {
	const budgets = all.filter((one) => one.year === year && one.stage === 'forecast');
	return budgets.find((one) => budgetState(one, all) === 'adopted') ?? budgets.find((one) => one.revises === undefined) ?? budgets[0];
}

/** What is read of a resolution to know whether it can adopt a budget. */
interface Deciding {
	readonly decisions: readonly { readonly kind: string; readonly year?: number }[];
	readonly outcome?: 'adopted' | 'rejected' | 'deferred' | 'withdrawn';
}

/**
 * Why a resolution is not one that adopted a budget, if it is not: it decides on no budget of that year, or did not pass. One
 * whose outcome is not told is taken at the record's word.
 */
export function adoptionFlaw(
	{ year }: YearAccounts,
	{ decisions, outcome = 'adopted' }: Deciding,
): 'not-on-budget' | 'not-passed' | undefined {
	if (!decisions.some((one) => one.kind === 'budget' && (one.year ?? year) === year)) return 'not-on-budget';
	return outcome === 'adopted' ? undefined : 'not-passed';
}

/** A draft as a resolution adopts it: it takes the place of the budget of its year that was in force, whichever it was begun from. */
export function asAdopted(
	draft: YearAccounts,
	by: { readonly assembly: string; readonly resolution: string },
	all: readonly YearAccounts[],
): YearAccounts {
	const { revises: _begunFrom, ...rest } = draft;
	const before = budgetInForce(all, draft.year);
	return { ...rest, adopted: by, ...(before?.adopted === undefined ? {} : { revises: before.id }) };
}
