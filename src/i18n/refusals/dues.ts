/** Why dues are not changed. */
export const DUES_REFUSALS = {
	'renewal-changed': {
		fr: 'Entre-temps, le nombre d’adhésions à renouveler a changé : il est maintenant de {count}. Vérifiez, puis confirmez.',
		en: 'In the meantime the number of memberships to renew has changed: it is now {count}. Check, then confirm.',
	},
	'undo-changed': {
		fr: 'Entre-temps, le nombre d’adhésions qui peuvent être retirées a changé : il est maintenant de {count}. Vérifiez, puis confirmez.',
		en: 'In the meantime the number of memberships that can be taken back has changed: it is now {count}. Check, then confirm.',
	},
	'call-changed': {
		fr: 'Entre-temps, le nombre de lettres à envoyer a changé : il est maintenant de {count}. Rien n’est parti. Vérifiez, puis confirmez.',
		en: 'In the meantime the number of letters to send has changed: it is now {count}. Nothing has left. Check, then confirm.',
	},
	'nobody-to-call': {
		fr: 'Il n’y a personne à qui écrire : tout est réglé, ou cette lettre est déjà partie. Pour l’envoyer à nouveau, demandez-le.',
		en: 'There is nobody to write to: all is paid, or this letter has left already. To send it again, ask for that.',
	},
	'nothing-paid': {
		fr: 'Rien n’a encore été payé de cette cotisation : il n’y a pas de reçu à établir.',
		en: 'Nothing has been paid of these dues yet: there is no receipt to make.',
	},
	'payment-undone': { fr: 'Ce paiement a déjà été annulé.', en: 'This payment was undone already.' },
	'payment-changed': {
		fr: 'Le montant encaissé de cette adhésion a été corrigé depuis : il est inférieur à ce paiement.',
		en: 'What was received of this membership has been corrected since: it is less than this payment.',
	},
} as const;
