import type { Bilingual } from '../../domain/basics/index.ts';

/** What a column of a list of members may hold, with the header that we write for it; those that we do not write have none. */
export const MEMBER_FIELDS = {
	nature: { fr: 'Nature', en: 'Nature' },
	organisation: { fr: 'Organisation', en: 'Organisation' },
	organisationKind: { fr: 'Type d’organisation', en: 'Kind of organisation' },
	siren: { fr: 'SIREN', en: 'SIREN' },
	site: { fr: 'Site', en: 'Site' },
	familyName: { fr: 'Nom', en: 'Family name' },
	givenName: { fr: 'Prénom', en: 'Given name' },
	/** Family name then given name in one cell. */
	fullName: { fr: 'Nom et prénom', en: 'Full name' },
	email: { fr: 'Courriel', en: 'Email' },
	phone: { fr: 'Téléphone', en: 'Phone' },
	profession: { fr: 'Profession', en: 'Profession' },
	city: { fr: 'Ville', en: 'City' },
	nationality: { fr: 'Nationalité', en: 'Nationality' },
	category: { fr: 'Catégorie', en: 'Category' },
	year: { fr: 'Année', en: 'Year' },
	status: { fr: 'Statut', en: 'Status' },
	joinedOn: { fr: 'Adhésion le', en: 'Joined on' },
	duesDue: { fr: 'Cotisation due', en: 'Dues' },
	duesPaid: { fr: 'Cotisation payée', en: 'Dues paid' },
	paidOn: { fr: 'Payée le', en: 'Paid on' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MemberField = keyof typeof MEMBER_FIELDS;
