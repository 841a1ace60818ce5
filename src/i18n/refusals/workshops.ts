/** Why a workshop, or a topic of positions, does not do what is asked. A workshop's codes are the domain's, after `workshop-`. */
export const WORKSHOP_REFUSALS = {
	'workshop-not-running': {
		fr: 'L’atelier n’est pas en cours : seuls le ou la scribe et le secrétariat y écrivent maintenant.',
		en: 'The workshop is not under way: only its scribe and the secretariat write in it now.',
	},
	'workshop-not-in-group': { fr: 'Il faut d’abord rejoindre ce groupe.', en: 'Join this group first.' },
	'workshop-for-the-scribe': { fr: 'C’est à la ou au scribe du groupe de le faire.', en: 'This is for the scribe of the group.' },
	'workshop-for-its-author': {
		fr: 'D’autres ont écrit là : c’est à la ou au scribe de le déplacer ou de le retirer.',
		en: 'Others wrote there: it is for the scribe to move or remove it.',
	},
	'workshop-note-unknown': { fr: 'Cette note n’est plus là.', en: 'This note is not there any more.' },
	'workshop-section-unknown': { fr: 'Cette rubrique n’est pas dans l’atelier.', en: 'This section is not in the workshop.' },
	'workshop-section-in-use': {
		fr: 'La rubrique « {section} » a des notes : déplacez-les avant de la retirer.',
		en: 'The section “{section}” has notes: move them before you remove it.',
	},
	'workshop-note-within-itself': { fr: 'Une note ne peut pas aller sous elle-même.', en: 'A note cannot go under itself.' },
	'workshop-text-missing': { fr: 'La note est vide.', en: 'The note is empty.' },
	'workshop-text-too-long': { fr: 'Une note a {most} caractères au plus.', en: 'A note has {most} characters at most.' },
	'workshop-supports-spent': {
		fr: 'Vous soutenez déjà {most} notes : retirez un soutien pour en donner un autre.',
		en: 'You support {most} notes already: take one back to give another.',
	},
	'workshop-minutes-signed': {
		fr: 'Le procès-verbal est signé : les ateliers ne changent plus, seul leur suivi continue.',
		en: 'The minutes are signed: workshops change no more, only their follow-up goes on.',
	},
	'positions-closed': { fr: 'Ce sujet est fermé : les positions ne changent plus.', en: 'This topic is closed: positions change no more.' },
} as const;
