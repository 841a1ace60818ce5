import type { MemberField } from './fields.ts';

/** A program whose lists we know by their headers. */
export type SourceName = 'paheko' | 'galette' | 'helloAsso' | 'dolibarr';

export interface Source {
	readonly name: SourceName;
	/** Headers that none of the others writes: two of them, or one that is enough by itself (`!`), tell the program. */
	readonly signature: readonly string[];
	/** Its headers and what they hold; where two hold the same, the one named first is taken. */
	readonly headers: readonly (readonly [header: string, field: MemberField])[];
}

/**
 * The headers that four programs write, as their own sources have them:
 * - Paheko: the labels of `src/include/data/users_fields_presets.ini` (an association may rename them);
 * - Galette: the labels of `galette/includes/fields_defs/members_fields.php` in French and English, which
 *   `lib/Galette/IO/MembersCsv.php` writes as the first line, and the names of its columns, which its import wants;
 * - HelloAsso: the export of a membership campaign, as programs that read it list it (`Référence commande;Date de la
 *   commande;Statut de la commande;Nom adhérent;Prénom adhérent;…;Email payeur;Raison sociale;Moyen de paiement;Tarif;Montant
 *   tarif;Code Promo;Montant code promo`, then the campaign's own questions);
 * - Dolibarr: the export « Adhérents et adhésions » of `htdocs/core/modules/modAdherent.class.php`, its keys in French
 *   (`langs/fr_FR/members.lang`, `companies.lang`) and in English.
 */
export const SOURCES: readonly Source[] = [
	{
		name: 'helloAsso',
		signature: ['Référence commande', 'Date de la commande', 'Statut de la commande', 'Nom adhérent', 'Email payeur', 'Montant tarif'],
		headers: [
			['Nom adhérent', 'familyName'],
			['Prénom adhérent', 'givenName'],
			['Email adhérent', 'email'],
			['Email', 'email'],
			['Adresse email', 'email'],
			['E-mail', 'email'],
			['Mail', 'email'],
			['Email payeur', 'email'],
			['Téléphone', 'phone'],
			['Numéro de téléphone', 'phone'],
			['Ville', 'city'],
			['Profession', 'profession'],
			['Tarif', 'category'],
			['Statut de la commande', 'status'],
			['Montant tarif', 'duesPaid'],
			['Date de la commande', 'paidOn'],
		],
	},
	{
		name: 'paheko',
		signature: [
			'Numéro de membre',
			'Nom & prénom!',
			'Adresse postale',
			'Adresse E-Mail',
			'Date d’inscription',
			'Inscription à la lettre d’information',
		],
		headers: [
			['Nom & prénom', 'fullName'],
			['Nom et prénom', 'fullName'],
			['Nom', 'familyName'],
			['Prénom', 'givenName'],
			['Adresse E-Mail', 'email'],
			['Numéro de téléphone', 'phone'],
			['Ville', 'city'],
			['Profession', 'profession'],
			['Catégorie', 'category'],
			['Date d’inscription', 'joinedOn'],
		],
	},
	{
		name: 'galette',
		signature: [
			'nom_adh!',
			'prenom_adh!',
			'email_adh!',
			'Numéro d’adhérent',
			'Date de création',
			'Date d’échéance',
			'Exempt de cotisation',
			'Creation date',
			'Due date',
			'Freed of dues',
			'Member number',
		],
		headers: [
			['nom_adh', 'familyName'],
			['Nom', 'familyName'],
			['Name', 'familyName'],
			['prenom_adh', 'givenName'],
			['Prénom', 'givenName'],
			['First name', 'givenName'],
			['societe_adh', 'organisation'],
			['Société', 'organisation'],
			['Company', 'organisation'],
			['email_adh', 'email'],
			['Courriel', 'email'],
			['E-Mail', 'email'],
			['gsm_adh', 'phone'],
			['GSM', 'phone'],
			['Mobile phone', 'phone'],
			['tel_adh', 'phone'],
			['Tél', 'phone'],
			['Phone', 'phone'],
			['ville_adh', 'city'],
			['Ville', 'city'],
			['City', 'city'],
			['prof_adh', 'profession'],
			['Profession', 'profession'],
			['url_adh', 'site'],
			['Site Web', 'site'],
			['id_statut', 'category'],
			['Statut', 'category'],
			['Status', 'category'],
			['date_crea_adh', 'joinedOn'],
			['Date de création', 'joinedOn'],
			['Creation date', 'joinedOn'],
		],
	},
	{
		name: 'dolibarr',
		signature: [
			'Libellé du type adhérent!',
			'MemberTypeLabel!',
			'Tél pro.',
			'Tél perso.',
			'Tél portable',
			'Date fin adhésion',
			'Date adhésion',
			'PhonePerso',
			'PhoneMobile',
			'DateSubscription',
		],
		headers: [
			['Nom', 'familyName'],
			['Lastname', 'familyName'],
			['Prénom', 'givenName'],
			['Firstname', 'givenName'],
			['Société', 'organisation'],
			['Company', 'organisation'],
			['Nature', 'nature'],
			['Email', 'email'],
			['Tél portable', 'phone'],
			['PhoneMobile', 'phone'],
			['Tél perso.', 'phone'],
			['PhonePerso', 'phone'],
			['Tél pro.', 'phone'],
			['PhonePro', 'phone'],
			['Ville', 'city'],
			['Town', 'city'],
			['Libellé du type adhérent', 'category'],
			['MemberTypeLabel', 'category'],
			['État', 'status'],
			['Status', 'status'],
			['Date adhésion', 'joinedOn'],
			['DateSubscription', 'joinedOn'],
			['Montant', 'duesPaid'],
			['Amount', 'duesPaid'],
		],
	},
];

/** Headers that people give their own lists, beside those that we write. */
export const USUAL_HEADERS: readonly (readonly [header: string, field: MemberField])[] = [
	['Nom de famille', 'familyName'],
	['Last name', 'familyName'],
	['Surname', 'familyName'],
	['First name', 'givenName'],
	['Prénom(s)', 'givenName'],
	['Nom complet', 'fullName'],
	['Nom prénom', 'fullName'],
	['Mail', 'email'],
	['E-mail', 'email'],
	['Adresse mail', 'email'],
	['Adresse e-mail', 'email'],
	['Adresse électronique', 'email'],
	['Tél', 'phone'],
	['Portable', 'phone'],
	['Mobile', 'phone'],
	['Commune', 'city'],
	['Métier', 'profession'],
	['Structure', 'organisation'],
	['Organisme', 'organisation'],
	['Collectivité', 'organisation'],
	['Raison sociale', 'organisation'],
	['Site web', 'site'],
	['Collège', 'category'],
	['Type d’adhésion', 'category'],
	['Exercice', 'year'],
	['Date d’adhésion', 'joinedOn'],
	['Cotisation', 'duesDue'],
	['Montant', 'duesPaid'],
	['Montant payé', 'duesPaid'],
	['Date de paiement', 'paidOn'],
];
