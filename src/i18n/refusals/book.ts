/** Why the book that is kept here, or what banks say, is not changed. */
export const BOOK_REFUSALS = {
	'no-fiscal-year': {
		fr: 'Aucun exercice n’est ouvert au {date} : ouvrez-le d’abord.',
		en: 'No fiscal year is open on {date}: open it first.',
	},
	'year-kept-elsewhere': {
		fr: 'L’exercice clos le {year} est tenu dans un autre logiciel : ses écritures viennent de ses fichiers.',
		en: 'The fiscal year that closes on {year} is kept in another program: its entries come with its files.',
	},
	'year-span': {
		fr: 'Un exercice du {opens} au {closes} n’en est pas un : il dure d’un jour à deux ans.',
		en: 'A fiscal year from {opens} to {closes} is none: it lasts from a day to two years.',
	},
	'year-not-ended': {
		fr: 'L’exercice court jusqu’au {year} : il se clôt ensuite.',
		en: 'The fiscal year runs until {year}: it is closed after that.',
	},
	'drafts-left': {
		fr: 'Il reste des brouillons dans l’exercice clos le {year} ({count}) : validez-les ou supprimez-les.',
		en: 'Drafts are left in the fiscal year that closes on {year} ({count}): validate them or throw them away.',
	},
	'year-carried': {
		fr: 'L’exercice clos le {year} est déjà clôturé : l’exercice suivant a ses à-nouveaux.',
		en: 'The fiscal year that closes on {year} is closed already: the next one has its opening entries.',
	},
	'nothing-carried': {
		fr: 'L’exercice clos le {year} n’a aucun solde à reporter.',
		en: 'The fiscal year that closes on {year} has no balance to carry forward.',
	},
	'evidence-type': {
		fr: 'Une pièce justificative est un PDF ou une image (photo, numérisation) : ce fichier n’est ni l’un ni l’autre.',
		en: 'Evidence is a PDF or a picture (photograph, scan): this file is neither.',
	},
	'evidence-there': {
		fr: 'Ce fichier est déjà joint à cette écriture.',
		en: 'This file is attached to this entry already.',
	},
	'evidence-many': {
		fr: 'Une écriture a {most} fichiers au plus.',
		en: 'An entry has {most} files at most.',
	},
	'evidence-final': {
		fr: 'La pièce d’une écriture validée ne se retire pas : le livre est gardé dix ans avec les pièces qu’il cite (Code de commerce, art. L123-22). Joignez-en une autre si celle-ci est fausse.',
		en: 'The evidence of a validated entry is not taken away: a book is kept for ten years with the evidence that it cites (Code de commerce, art. L123-22). Attach another if this one is wrong.',
	},
	'evidence-too-large': {
		fr: 'L’archive dépasserait 4 Go ({size}) : téléchargez les pièces depuis leurs écritures.',
		en: 'The archive would be over 4 GB ({size}): download the evidence from its entries.',
	},
	'bank-file-refused': {
		fr: 'Le relevé n’a pas été lu ; rien n’en est pris.',
		en: 'The statement was not read; nothing of it is taken.',
	},
	'bank-file-accounts': {
		fr: 'Ce fichier a les relevés de {count} comptes : téléchargez-en un par compte.',
		en: 'This file has the statements of {count} accounts: download one for each.',
	},
	'bank-file-empty': { fr: 'Ce relevé n’a aucun mouvement.', en: 'This statement has no movement.' },
	'bank-file-known': {
		fr: 'Tous les mouvements de ce relevé ({count}) sont déjà là.',
		en: 'All movements of this statement ({count}) are there already.',
	},
	'letter-account': {
		fr: 'Le compte {account} ne se lettre pas : seuls les comptes de tiers (classe 4) et les virements internes (58) se lettrent.',
		en: 'Account {account} is not lettered: only accounts of third parties (class 4) and internal transfers (58) are.',
	},
	'letter-apart': {
		fr: 'Ces lignes ne sont pas toutes du même compte et du même tiers.',
		en: 'These lines are not all of one account and one third party.',
	},
	'letter-alone': {
		fr: 'Il faut deux lignes au moins pour un lettrage.',
		en: 'A lettering takes two lines at least.',
	},
	'letter-unbalanced': {
		fr: 'Ces lignes ne se soldent pas : il reste {gap}.',
		en: 'These lines do not settle each other: {gap} is left.',
	},
	'lettered-already': {
		fr: 'Une de ces lignes est déjà lettrée.',
		en: 'One of these lines is lettered already.',
	},
	'matched-already': {
		fr: 'L’un des deux est déjà rapproché.',
		en: 'One of the two is matched already.',
	},
	'match-differs': {
		fr: 'Ces lignes ne font pas le montant du mouvement, ou sont d’un autre compte.',
		en: 'These lines do not make the amount of the movement, or are of another account.',
	},
} as const;
