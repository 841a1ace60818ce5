export { changeBudgetLines } from './lines.ts';
export { adoptBudget, beginDraft, removeDraft } from './versions.ts';
