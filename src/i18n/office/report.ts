/** What the pages of the treasurer's report say. */
const fr = {
	intro:
		'Le rapport du trésorier à l’assemblée, fait des écritures du livre, ou des lignes des comptes quand il n’y a pas d’écritures : résultat et projet d’affectation, budget, seuils, vérifications, pièces pour le commissaire aux comptes.',
	of: (year: string) => `Rapport ${year}`,
	emptyTitle: 'Aucun exercice à présenter',
	emptyText: 'Importez un fichier des écritures, tenez le livre ici, ou ajoutez les comptes d’une année : le rapport s’en déduit.',
	seed: 'Graine du tirage des pièces',
	seedHint: 'Le commissaire aux comptes la choisit ; la même graine tire les mêmes pièces.',
	draw: 'Tirer',
};
type ReportWords = typeof fr;
const en: ReportWords = {
	intro:
		'The treasurer’s report to the assembly, made from the entries of the book, or from the lines of the accounts where there are no entries: result and its draft allocation, budget, thresholds, checks, evidence for the auditor.',
	of: (year) => `Report ${year}`,
	emptyTitle: 'No fiscal year to report on',
	emptyText: 'Import a file of entries, keep the book here, or add the accounts of a year: the report follows from them.',
	seed: 'Seed of the draw of evidence',
	seedHint: 'The auditor chooses it; the same seed draws the same evidence.',
	draw: 'Draw',
};

export const REPORT_WORDS: { readonly fr: ReportWords; readonly en: ReportWords } = { fr, en };
