/** What the page of a person says. */
const fr = {
	newPerson: 'Nouvelle personne',
	familyName: 'Nom',
	givenName: 'Prénom',
	email: 'Adresse électronique',
	phone: 'Téléphone',
	profession: 'Profession',
	city: 'Commune de domicile',
	cityHint: 'La préfecture la demande pour les dirigeants.',
	nationality: 'Nationalité',
	removing: 'La personne sort du fichier. L’historique garde la trace de ce retrait.',
	represents: 'Représente',
	mandates: 'Mandats',
	memberships: 'Adhésions',
	since: 'depuis',
};
type PeopleWords = { readonly [K in keyof typeof fr]: string };
const en: PeopleWords = {
	newPerson: 'New person',
	familyName: 'Family name',
	givenName: 'Given name',
	email: 'Email address',
	phone: 'Telephone',
	profession: 'Profession',
	city: 'Town of residence',
	cityHint: 'The prefecture asks it of leaders.',
	nationality: 'Nationality',
	removing: 'The person leaves the file. The history keeps a trace of it.',
	represents: 'Represents',
	mandates: 'Mandates',
	memberships: 'Memberships',
	since: 'since',
};

export const PEOPLE_WORDS: { readonly fr: PeopleWords; readonly en: PeopleWords } = { fr, en };
