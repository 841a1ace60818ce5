import type { Bilingual } from '../../domain/basics/index.ts';

/** Why an assembly is not prepared or convened as asked. */
export const CONVENING_REFUSALS = {
	'nobody-of-record': {
		fr: 'Votre compte n’est celui d’aucune personne de l’association : répondez par le lien que la convocation vous a donné.',
		en: 'Your account is that of nobody of the association: answer by the link that the notice gave you.',
	},
	'link-of-nobody': {
		fr: 'Ce code n’est celui de personne pour cette assemblée : cherchez par le nom.',
		en: 'This code is nobody’s for this assembly: search by name.',
	},
	'member-without-voice': { fr: 'Ce membre n’a pas de voix.', en: 'This member has no voice.' },
	'nobody-stands-for-member': {
		fr: 'Personne ne représente ce membre : nommez qui vient en son nom.',
		en: 'Nobody stands for this member: name who comes for it.',
	},
	'assembly-not-closed': {
		fr: 'La séance n’est pas close, ou ne s’est pas tenue ici : il n’y a pas encore de procès-verbal à relire.',
		en: 'The sitting is not closed, or was not held here: there are no minutes to read over yet.',
	},
	'minutes-signed': { fr: 'Le procès-verbal est signé : il ne se change plus.', en: 'The minutes are signed: they change no more.' },
	'minutes-unsigned': { fr: 'Le procès-verbal n’est pas encore signé.', en: 'The minutes are not signed yet.' },
	'minutes-sent': { fr: 'Le procès-verbal a déjà été envoyé.', en: 'The minutes have been sent already.' },
	'minutes-changed': {
		fr: 'Le procès-verbal a changé depuis que vous l’avez ouvert : relisez-le.',
		en: 'The minutes have changed since you opened them: read them again.',
	},
	'scan-type': {
		fr: 'Le procès-verbal signé à la main se dépose en PDF ou en image.',
		en: 'Minutes signed by hand are handed in as a PDF or a picture.',
	},
	'nothing-to-sign': { fr: 'Vous n’avez pas, ou plus, à signer ce procès-verbal.', en: 'You have not, or no more, to sign these minutes.' },
	'signing-unavailable': {
		fr: 'La signature se donne sur la page du procès-verbal, par ce serveur.',
		en: 'Signing is done on the page of the minutes, by this server.',
	},
	'assembly-past': {
		fr: 'La date de l’assemblée est passée : elle ne se convoque plus.',
		en: 'The date of the assembly has passed: it is convened no more.',
	},
	'notice-without-agenda': {
		fr: 'La convocation dit sur quoi l’assemblée se prononce : écrivez d’abord l’ordre du jour.',
		en: 'A notice says what the assembly is about: write the agenda first.',
	},
	'nobody-convened': {
		fr: 'Aucun membre n’est à convoquer à cette date : voyez les adhésions de l’année.',
		en: 'No member is to be convened at that date: look at the memberships of the year.',
	},
	'nobody-to-remind': {
		fr: 'Tous ceux à qui la convocation a été envoyée ont répondu.',
		en: 'Everyone to whom the notice was sent has answered.',
	},
	'assembly-held': {
		fr: 'L’assemblée a été tenue : ce qui l’a préparée ne se change plus.',
		en: 'The assembly has been held: what prepared it changes no more.',
	},
	'agenda-item-needed': {
		fr: 'Le point « {item} » est celui de la résolution « {resolution} » : rattachez-la d’abord à un autre point.',
		en: 'The item “{item}” is that of the resolution “{resolution}”: put it under another item first.',
	},
} as const satisfies Readonly<Record<string, Bilingual>>;
