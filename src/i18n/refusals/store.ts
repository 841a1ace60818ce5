/** Why the store does not take a change. */
export const STORE_REFUSALS = {
	conflict: {
		fr: 'Quelqu’un d’autre a changé ceci entre-temps ; comparez avec ce qui y est maintenant, puis recommencez.',
		en: 'Someone else has changed this in the meantime; compare with what is there now, then try again.',
	},
	exists: {
		fr: 'L’identifiant « {key} » est déjà pris.',
		en: 'The id “{key}” is taken already.',
	},
	'not-found': {
		fr: '« {key} » n’existe pas, ou n’existe plus.',
		en: '“{key}” is not there, or not any more.',
	},
	'reference-missing': {
		fr: '« {key} » est cité, mais n’existe pas ou n’existe plus.',
		en: '“{key}” is referred to, but is not there or not any more.',
	},
	'reference-in-use': {
		fr: '« {key} » est encore cité ailleurs ({by}) ; retirez d’abord ces mentions.',
		en: '“{key}” is still referred to elsewhere ({by}); take those mentions out first.',
	},
	'file-empty': {
		fr: 'Ce fichier est vide.',
		en: 'This file is empty.',
	},
	'file-too-long': {
		fr: 'Ce fichier dépasse {most} Mo.',
		en: 'This file is over {most} MB.',
	},
	'file-unread': {
		fr: 'Le formulaire n’est pas arrivé en entier ; envoyez-le à nouveau.',
		en: 'The form has not come whole; send it again.',
	},
	'file-missing': {
		fr: 'Le fichier « {name} » n’est pas arrivé, ou n’est plus là ; envoyez-le à nouveau.',
		en: 'The file “{name}” has not come, or is not there any more; send it again.',
	},
	'duplicate-id': {
		fr: 'L’identifiant « {key} » est donné deux fois.',
		en: 'The id “{key}” is given twice.',
	},
	'text-unstorable': {
		fr: 'Le texte contient un caractère que la base ne peut pas garder (caractère nul ou moitié de caractère) : {path}.',
		en: 'The text holds a character that the database cannot keep (null character or half a character): {path}.',
	},
} as const;
