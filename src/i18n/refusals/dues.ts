/** Why dues are not changed. */
export const DUES_REFUSALS = {
	'renewal-changed': {
		fr: 'Entre-temps, le nombre d’adhésions à renouveler a changé : il est maintenant de {count}. Vérifiez, puis confirmez.',
		en: 'In the meantime the number of memberships to renew has changed: it is now {count}. Check, then confirm.',
	},
	'nothing-paid': {
		fr: 'Rien n’a encore été payé de cette cotisation : il n’y a pas de reçu à établir.',
		en: 'Nothing has been paid of these dues yet: there is no receipt to make.',
	},
} as const;
