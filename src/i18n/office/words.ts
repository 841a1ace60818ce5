/** What every page of the office says. */
const fr = {
	history: 'Qui a changé quoi',
	save: 'Enregistrer',
	add: 'Ajouter',
	edit: 'Modifier',
	remove: 'Supprimer',
	search: 'Rechercher',
	next: 'Page suivante',
	saved: 'Enregistré.',
	none: 'Aucun changement enregistré.',
	older: 'Changements plus anciens',
	keepMine: 'Enregistrer quand même ma version',
	preview: 'Aperçu',
	yes: 'oui',
	no: 'non',
};
type OfficeWords = { readonly [K in keyof typeof fr]: string };
const en: OfficeWords = {
	history: 'Who changed what',
	save: 'Save',
	add: 'Add',
	edit: 'Edit',
	remove: 'Remove',
	search: 'Search',
	next: 'Next page',
	saved: 'Saved.',
	none: 'No change recorded.',
	older: 'Older changes',
	keepMine: 'Save my version all the same',
	preview: 'Preview',
	yes: 'yes',
	no: 'no',
};

export const OFFICE_WORDS: { readonly fr: OfficeWords; readonly en: OfficeWords } = { fr, en };
