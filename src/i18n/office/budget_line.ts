/** What the page of one line of a budget says. */
const fr = {
	amount: 'Montant (€)',
	label: 'Libellé',
	funder: 'Financeur',
	funderHint: 'Identifiant d’une organisation du registre.',
	programme: 'Programme ou édition',
	none: '—',
	source: 'Origine des fonds',
	funding: 'Financement',
	untold: 'non précisé',
	lineHistory: 'Ce qui a changé, et pourquoi',
	lineAdded: 'ligne ajoutée',
	lineRemoved: 'ligne retirée',
	noHistory: 'Cette ligne n’a pas changé depuis qu’elle est dans le registre.',
};
type BudgetLineWords = typeof fr;
const en: BudgetLineWords = {
	amount: 'Amount (€)',
	label: 'Label',
	funder: 'Funder',
	funderHint: 'Id of an organisation of the record.',
	programme: 'Programme or edition',
	none: '—',
	source: 'Source of the money',
	funding: 'Funding',
	untold: 'not told',
	lineHistory: 'What changed, and why',
	lineAdded: 'line added',
	lineRemoved: 'line taken out',
	noHistory: 'This line has not changed since it has been in the record.',
};

export const BUDGET_LINE_WORDS: { readonly fr: BudgetLineWords; readonly en: BudgetLineWords } = { fr, en };
