/** Why a message was not sent; `reply` is the server's code (RFC 5321), where it gave one. */
export const MAIL_REFUSALS = {
	'mail-unreachable': {
		fr: 'Le serveur de courriel ne répond pas ; réessayez plus tard.',
		en: 'The mail server does not answer; try again later.',
	},
	'mail-signIn': {
		fr: 'Le serveur de courriel refuse le nom ou le mot de passe que COLLEGIALE_SMTP lui donne (réponse {reply}).',
		en: 'The mail server does not take the name or password that COLLEGIALE_SMTP gives it (reply {reply}).',
	},
	'mail-address': {
		fr: 'Le serveur de courriel ne connaît pas cette adresse (réponse {reply}).',
		en: 'The mail server does not know this address (reply {reply}).',
	},
	'mail-refused': {
		fr: 'Le serveur de courriel n’a pas pris le message (réponse {reply}).',
		en: 'The mail server did not take the message (reply {reply}).',
	},
	'notice-unread': {
		fr: 'Ce fichier n’est pas un avis de non-remise qui dise de quel message il parle. Enregistrez le message reçu du serveur en .eml, en entier.',
		en: 'This file is no delivery notice that says which message it is about. Save the message that the server sent as .eml, whole.',
	},
	'notice-of-nothing': {
		fr: 'L’avis ne parle d’aucun message parti d’ici, ou le message est reparti depuis.',
		en: 'The notice is about no message that left from here, or the message has been sent anew since.',
	},
} as const;
