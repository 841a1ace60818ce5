/** Why the books are not changed. */
export const LEDGER_REFUSALS = {
	'file-missing': { fr: 'Le fichier « {name} » n’a pas été reçu.', en: 'The file “{name}” was not received.' },
	'fec-year-unknown': {
		fr: 'Le nom du fichier « {name} » ne dit pas quand l’exercice se clôt (SIREN, FEC, puis la date : 123456782FEC20251231.txt) : indiquez la date de clôture.',
		en: 'The name of the file “{name}” does not say when the fiscal year closes (SIREN, FEC, then the date: 123456782FEC20251231.txt): give the closing date.',
	},
	'year-imported': {
		fr: 'L’exercice clos le {year} a déjà des écritures importées ({lines} lignes) : pour les remplacer par celles de ce fichier, confirmez-le.',
		en: 'The fiscal year that closes on {year} has imported entries already ({lines} lines): to put those of this file in their place, confirm it.',
	},
	'year-kept-here': {
		fr: 'L’exercice clos le {year} a des écritures saisies ici : un FEC ne peut pas prendre leur place.',
		en: 'The fiscal year that closes on {year} has entries made here: a FEC cannot take their place.',
	},
	'year-closed': {
		fr: 'L’exercice clos le {year} a été approuvé par l’assemblée : plus rien ne s’y écrit.',
		en: 'The fiscal year that closed on {year} was approved by the assembly: nothing is written in it any more.',
	},
	'year-has-no-entries': {
		fr: 'L’exercice clos le {year} n’a pas d’écritures : il n’y a pas de comptes à approuver.',
		en: 'The fiscal year that closes on {year} has no entries: there are no accounts to approve.',
	},
	'approval-not-on-accounts': {
		fr: 'La résolution {number} ne décide pas sur les comptes de l’exercice clos le {year}.',
		en: 'Resolution {number} does not decide on the accounts of the fiscal year that closes on {year}.',
	},
	'approval-not-passed': {
		fr: 'La résolution {number} n’est pas dite adoptée : un exercice ne se clôt que sur des comptes approuvés.',
		en: 'Resolution {number} is not said to be adopted: a fiscal year is closed on approved accounts only.',
	},
	'approval-of-another': {
		fr: 'L’assemblée a approuvé d’autres comptes : ceux qui lui ont été soumis ont une autre empreinte que ceux que donnent les écritures aujourd’hui.',
		en: 'The assembly approved other accounts: those laid before it have another digest than those that the entries give today.',
	},
	'years-overlap': {
		fr: 'L’exercice clos le {year} commencerait le {opens}, alors qu’un autre court encore.',
		en: 'The fiscal year that closes on {year} would begin on {opens}, while another still runs.',
	},
	'books-differ': {
		fr: 'La base tient déjà des comptes qui ne sont pas ceux de ce dossier : des écritures validées ne se remplacent pas.',
		en: 'The store keeps books already that are not those of this dossier: validated entries are not replaced.',
	},
	'books-wrong': { fr: 'Les écritures de ce dossier ne se lisent pas.', en: 'The entries of this dossier do not read.' },
	'chart-unknown': { fr: 'Il n’y a pas de plan appelé « {name} ».', en: 'There is no chart called “{name}”.' },
	'chart-version-taken': {
		fr: 'La version {number} de ce plan existe déjà et reste telle quelle : donnez à celle-ci le numéro {next}.',
		en: 'Version {number} of this chart is there already and stays as it is: give this one number {next}.',
	},
	'chart-name-taken': {
		fr: '« {name} » est une présentation de Collégiale : donnez à la vôtre un autre nom court.',
		en: '“{name}” is a layout of Collégiale: give yours another short name.',
	},
	'chart-wrong': { fr: 'Ce plan ne se lit pas.', en: 'This chart does not read.' },
	'sums-too-large': {
		fr: 'Les montants de l’exercice dépassent ensemble ce qui se compte au centime près.',
		en: 'The amounts of the fiscal year are together beyond what can be counted to the cent.',
	},
	'too-many-accounts': {
		fr: 'Les écritures portent sur plus de comptes ou de tiers qu’aucun plan n’en a.',
		en: 'The entries are on more accounts or third parties than any chart has.',
	},
} as const;
