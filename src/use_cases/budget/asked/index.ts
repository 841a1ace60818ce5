export { composeBudgetReport, composeForm } from './compose.ts';
export { readBudget } from './read_budget.ts';
export { readBudgets } from './read_budgets.ts';
export { readBudgetLine } from './read_line.ts';
export { selectBudget } from './select_budget.ts';
