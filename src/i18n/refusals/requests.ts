/** Why a request to join is not taken, or not decided. */
export const REQUEST_REFUSALS = {
	'organisation-wanted': {
		fr: 'Cette catégorie est celle d’organisations : dites laquelle adhère.',
		en: 'This category is for organisations: say which one is to join.',
	},
	'person-wanted': {
		fr: 'Cette catégorie est celle de personnes : une organisation ne peut pas y adhérer.',
		en: 'This category is for people: an organisation cannot join in it.',
	},
	'too-many-requests': {
		fr: 'Trop de demandes attendent une décision. Écrivez directement à l’association.',
		en: 'Too many requests wait for a decision. Please write to the association directly.',
	},
	'request-decided': { fr: 'Cette demande est déjà décidée.', en: 'This request has been decided already.' },
	'decided-later': {
		fr: 'Une décision ne se prend pas dans l’avenir : vérifiez la date.',
		en: 'No decision is taken in the future: check the date.',
	},
	'body-decides': {
		fr: 'Ce jour-là, la décision revient à : {body}. Dites au nom de quel titulaire d’un mandat de cette instance elle est enregistrée.',
		en: 'On that day the decision is for: {body}. Say which holder of a mandate of that body it is recorded for.',
	},
	'assembly-decides': {
		fr: 'La décision revient à l’assemblée générale : dites laquelle, à sa date.',
		en: 'The decision is for the general assembly: say which one, on its date.',
	},
} as const;
