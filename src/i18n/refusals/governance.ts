/** Why a change of the association's governance is not taken. */
export const GOVERNANCE_REFUSALS = {
	'mandate-ends-before': {
		fr: 'Le mandat s’achèverait ({to}) avant d’avoir commencé ({from}).',
		en: 'The mandate would end ({to}) before it begins ({from}).',
	},
	'signing-key-unreadable': {
		fr: 'Ce fichier n’est pas un certificat PKCS #12 (.p12, .pfx), ou il est chiffré à l’ancienne (RC2, triple DES) : exportez-le de nouveau en AES-256.',
		en: 'This file is no PKCS #12 certificate (.p12, .pfx), or it is closed in an old way (RC2, triple DES): export it again with AES-256.',
	},
	'signing-key-password': {
		fr: 'Ce mot de passe n’ouvre pas le fichier.',
		en: 'This password does not open the file.',
	},
	'signing-key-no-key': {
		fr: 'Le fichier ne contient pas de clé privée avec son certificat : exportez les deux ensemble.',
		en: 'The file holds no private key with its certificate: export both together.',
	},
	'signing-key-kind': {
		fr: 'Cette clé n’est ni RSA ni ECDSA (P-256, P-384, P-521) : elle ne signe pas un PDF.',
		en: 'This key is neither RSA nor ECDSA (P-256, P-384, P-521): it signs no PDF.',
	},
	'signing-key-expired': {
		fr: 'Ce certificat n’est plus valable.',
		en: 'This certificate is no longer valid.',
	},
	'signing-key-over': {
		fr: 'Le certificat de l’association n’est plus valable : rien ne se signe avec lui. Sur la page des réglages, qui administre l’association en apporte un autre ou revient à celui de l’application ; le procès-verbal peut aussi être signé sur papier.',
		en: 'The association’s certificate is no longer valid: nothing is signed with it. On the settings page, whoever administers the association brings another or goes back to the application’s own; the minutes may also be signed on paper.',
	},
	'signing-key-closed': {
		fr: 'Le secret de ce serveur n’ouvre pas la clé de l’association : apportez de nouveau son certificat sur la page des réglages.',
		en: 'The secret of this server does not open the association’s key: bring its certificate again on the settings page.',
	},
	'statutes-overlap': {
		fr: 'Une version des statuts entre déjà en vigueur le {from}.',
		en: 'A version of the statutes comes into force on {from} already.',
	},
} as const;
