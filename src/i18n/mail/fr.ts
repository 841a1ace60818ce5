import { monthsAfter } from '../months_after.ts';

/** What the product's messages say, in French: the reference for the other languages' keys. */
export const fr = {
	greeting: (name: string | undefined) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
	closing: 'Bien à vous,',
	unaskedFor: 'Si vous n’attendiez pas ce message, ignorez-le : rien ne se passera.',
	amount: 'Montant',
	year: 'Année',
	member: 'Membre',
	category: 'Catégorie',
	dueOn: 'À régler avant le',
	reference: 'Référence à rappeler',
	iban: 'IBAN',
	paidOn: 'Réglé le',
	attached: 'Le document est joint à ce message.',
	signIn: {
		subject: (place: string) => `Votre lien pour entrer – ${place}`,
		text: (place: string) => `Voici le lien qui vous ouvre ${place}.`,
		action: 'Entrer',
		once: (minutes: string) => `Il ne sert qu’une fois, et pendant ${minutes}.`,
	},
	invitation: {
		subject: (place: string) => `Invitation – ${place}`,
		text: (place: string) => `L’équipe de ${place} vous invite à la rejoindre.`,
		action: 'Accepter l’invitation',
	},
	test: {
		subject: (association: string) => `Essai d’envoi – ${association}`,
		text: (association: string) => `Ce message vient des réglages de ${association}. Vous le lisez : l’envoi de courriel fonctionne.`,
	},
	call: {
		subject: (year: number, association: string) => `Cotisation ${year} – ${association}`,
		text: (association: string, year: number) => `Voici l’appel à cotisation de ${association} pour ${year}.`,
		action: 'Régler la cotisation',
		none: 'Si le règlement est déjà parti, merci : ce message l’a croisé.',
	},
	reminder: {
		subject: (year: number, association: string) => `Rappel : cotisation ${year} – ${association}`,
		text: (association: string, year: number, calledOn: string | undefined) =>
			`Sauf erreur de notre part, la cotisation ${year} à ${association}${calledOn === undefined ? '' : `, appelée le ${calledOn}`}, n’est pas encore réglée.`,
	},
	receipt: {
		subject: (year: number, association: string) => `Reçu de cotisation ${year} – ${association}`,
		text: (association: string, year: number) => `${association} a bien reçu votre cotisation ${year}. Merci.`,
		rest: 'Reste à régler',
	},
	renewal: {
		subject: (year: number, association: string) => `Renouveler l’adhésion pour ${year} – ${association}`,
		text: (association: string, year: number) => `L’adhésion à ${association} se renouvelle pour ${year}.`,
		action: 'Renouveler',
		stop: 'Si vous ne souhaitez pas continuer, il suffit de répondre à ce message.',
	},
	notice: {
		subject: (kind: string, date: string, association: string) => `Convocation : ${kind} du ${date} – ${association}`,
		second: (kind: string, date: string, association: string) => `Seconde convocation : ${kind} du ${date} – ${association}`,
		kinds: {
			general: 'assemblée générale',
			ordinary: 'assemblée générale ordinaire',
			extraordinary: 'assemblée générale extraordinaire',
			mixed: 'assemblée générale mixte',
		},
		text: (kind: string, association: string) => `Nous vous convoquons à l’${kind} de ${association}.`,
		lacked: 'La première assemblée n’ayant pas réuni son quorum, celle-ci est convoquée à nouveau.',
		date: 'Date',
		time: 'Heure',
		place: 'Lieu',
		remote: 'À distance',
		by: 'Convoquée par',
		agenda: 'Ordre du jour',
		documents: 'Documents',
		proxy: 'Si vous ne pouvez pas venir, donnez pouvoir à quelqu’un.',
		proxyAction: 'Donner pouvoir',
		action: 'Voir l’assemblée et ses documents',
		invitation: 'L’invitation jointe la met à votre agenda.',
	},
	noticeReminder: {
		subject: (kind: string, date: string, association: string) => `Rappel : ${kind} du ${date} – ${association}`,
		text: (kind: string, date: string, association: string) =>
			`L’${kind} de ${association} se tient le ${date}. Dites-nous si vous venez, ou donnez pouvoir.`,
	},
	reviewAsked: {
		subject: (kind: string, date: string, association: string) => `Procès-verbal à relire : ${kind} du ${date} – ${association}`,
		text: (kind: string, date: string, association: string) =>
			`La présidence de séance vous demande de relire le procès-verbal de l’${kind} de ${association} du ${date} avant qu’il soit signé.`,
		action: 'Relire le procès-verbal',
	},
	minutesSent: {
		subject: (kind: string, date: string, association: string) => `Procès-verbal : ${kind} du ${date} – ${association}`,
		text: (kind: string, date: string, association: string) =>
			`Le procès-verbal de l’${kind} de ${association} du ${date} est signé. Il est joint à ce message.`,
		digest: 'Empreinte SHA-256 du document',
	},
	cancelled: {
		subject: (kind: string, date: string, association: string) => `Annulée : ${kind} du ${date} – ${association}`,
		text: (kind: string, date: string, association: string) => `L’${kind} de ${association} prévue le ${date} n’aura pas lieu.`,
		why: 'Motif',
	},
	requestReceived: {
		subject: (association: string) => `Demande d’adhésion reçue – ${association}`,
		text: (association: string) => `Votre demande d’adhésion à ${association} est bien reçue.`,
		decides: (body: string) => `Les statuts confient la décision à : ${body}. Un message comme celui-ci vous dira ce qu’il en est.`,
		next: 'Un message comme celui-ci vous dira ce qu’il en est.',
	},
	requestApproved: {
		subject: (association: string) => `Bienvenue – ${association}`,
		text: (association: string) => `Votre demande d’adhésion à ${association} est acceptée. Bienvenue.`,
		on: 'Décidé le',
		by: 'Par',
		action: 'Ouvrir mon espace',
	},
	requestRefused: {
		subject: (association: string) => `Votre demande d’adhésion – ${association}`,
		text: (association: string) => `Votre demande d’adhésion à ${association} n’a pas été acceptée.`,
		kept: (months: number) =>
			`Ce que vous avez écrit est effacé ${monthsAfter(months, 'fr', 'cette décision')}. Pour toute question, répondez à ce message.`,
	},
};

export type MailWords = typeof fr;
