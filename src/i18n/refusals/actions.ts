/** Why an action does not begin, whatever it is. */
export const ACTION_REFUSALS = {
	forbidden: {
		fr: 'Vos rôles ne permettent pas cela.',
		en: 'Your roles do not allow this.',
	},
	'input-invalid': {
		fr: 'La saisie n’est pas complète ou pas juste.',
		en: 'What was entered is not complete or not right.',
	},
	'sitting-refused': {
		fr: 'La séance ne le permet pas.',
		en: 'The sitting does not allow this.',
	},
	'key-reused': {
		fr: 'Cette demande porte la clé d’une autre, déjà faite ; rien n’a été changé.',
		en: 'This request carries the key of another one, done already; nothing was changed.',
	},
} as const;
