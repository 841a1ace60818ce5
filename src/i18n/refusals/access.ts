/** Why a role or a token is not given or taken back. */
export const ACCESS_REFUSALS = {
	'last-administrator': {
		fr: 'C’est le dernier compte qui administre l’association ; donnez d’abord ce rôle à un autre.',
		en: 'This is the last account that administers the association; give the role to another one first.',
	},
	'scope-exceeds': {
		fr: 'Un jeton ne peut pas plus que vous : « {scope} » vous est refusé.',
		en: 'A token can do no more than you: “{scope}” is denied to you.',
	},
} as const;
