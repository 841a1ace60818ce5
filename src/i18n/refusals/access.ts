/** Why nobody is let in, and why a role or a token is not given or taken back. */
export const ACCESS_REFUSALS = {
	'has-administrator': {
		fr: 'L’association a déjà un compte qui l’administre ; connectez-vous.',
		en: 'The association already has an account that administers it; sign in.',
	},
	'code-wrong': {
		fr: 'Ce n’est pas le code que le terminal du serveur affiche.',
		en: 'This is not the code that the server’s terminal shows.',
	},
	'too-many-attempts': {
		fr: 'Trop d’essais ; attendez {seconds} secondes.',
		en: 'Too many attempts; wait {seconds} seconds.',
	},
	'last-administrator': {
		fr: 'C’est le dernier compte qui administre l’association ; donnez d’abord ce rôle à un autre.',
		en: 'This is the last account that administers the association; give the role to another one first.',
	},
	'too-many-webhooks': {
		fr: 'Une association prévient {most} adresses au plus ; retirez-en une d’abord.',
		en: 'An association tells {most} addresses at most; remove one first.',
	},
	'scope-exceeds': {
		fr: 'Un jeton ne peut pas plus que vous : « {scope} » vous est refusé.',
		en: 'A token can do no more than you: “{scope}” is denied to you.',
	},
	'no-person': {
		fr: 'Votre compte n’est celui de personne dans le fichier des membres.',
		en: 'Your account is that of nobody in the record.',
	},
	'not-representative': {
		fr: 'Vous ne représentez pas « {key} » aujourd’hui.',
		en: 'You do not represent “{key}” today.',
	},
} as const;
