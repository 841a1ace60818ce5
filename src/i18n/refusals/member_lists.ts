/** Why a list of members is not imported, or not kept as a view. */
export const MEMBER_LIST_REFUSALS = {
	'list-unreadable': {
		fr: 'Ce fichier ne se lit pas comme une liste de membres.',
		en: 'This file cannot be read as a list of members.',
	},
	'list-gone': {
		fr: 'Cette liste n’est plus là : elle a été importée, remplacée ou oubliée entre-temps. Envoyez-la de nouveau.',
		en: 'This list is not there any more: it was imported, replaced or forgotten in the meantime. Send it again.',
	},
	'list-changed': {
		fr: 'Le fichier des membres a changé entre-temps, et ce que la liste apporterait aussi : relisez, puis confirmez.',
		en: 'The members have changed in the meantime, and so has what the list would bring: read it again, then confirm.',
	},
	'too-many-views': {
		fr: 'Vous avez déjà {most} vues ; retirez-en une d’abord.',
		en: 'You have {most} views already; take one away first.',
	},
	'rows-left': {
		fr: '{rows} lignes sont fausses ou en doute : corrigez-les, décidez-en, ou dites qu’elles peuvent être laissées de côté.',
		en: '{rows} rows are wrong or in doubt: put them right, decide of them, or say that they may be left out.',
	},
} as const;
