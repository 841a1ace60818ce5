/** Why an action does not begin, whatever it is. */
export const ACTION_REFUSALS = {
	forbidden: {
		fr: 'Vos rôles ne permettent pas cela.',
		en: 'Your roles do not allow this.',
	},
	'picture-type': {
		fr: 'Une image est un fichier JPEG, PNG ou WebP qui s’ouvre, de 80 millions de pixels au plus ; celui-ci ne l’est pas. Un téléphone qui enregistre en HEIC sait aussi enregistrer en JPEG.',
		en: 'A picture is a JPEG, PNG or WebP file that opens, of 80 million pixels at most; this one is not. A telephone that saves as HEIC can also save as JPEG.',
	},
	'picture-tells': {
		fr: 'Cette image dit encore où, quand ou avec quoi elle a été prise : envoyez-la par la page de l’édition, qui l’en débarrasse.',
		en: 'This picture still says where, when or with what it was taken: send it by the page of the edition, which clears that.',
	},
	'picture-unclear': {
		fr: 'L’image {name} n’est pas un JPEG, un PNG ou un WebP qui s’ouvre, de 25 Mo au plus : ce qu’elle dirait du lieu et de la date de la prise de vue ne peut en être effacé. Remplacez-la dans le dossier.',
		en: 'The picture {name} is no JPEG, PNG or WebP that opens, of 25 MB at most: what it may say of where and when it was taken cannot be cleared. Replace it in the dossier.',
	},
	'picture-many': {
		fr: 'Une édition a {most} images au plus.',
		en: 'An edition has {most} pictures at most.',
	},
	'input-invalid': {
		fr: 'La saisie n’est pas complète ou pas juste.',
		en: 'What was entered is not complete or not right.',
	},
	'sitting-refused': {
		fr: 'La séance ne le permet pas.',
		en: 'The sitting does not allow this.',
	},
	'sitting-held': {
		fr: 'Cette assemblée se tient dans l’application : son procès-verbal suit la séance, il ne se récrit pas.',
		en: 'This assembly is held in the application: its minutes follow the sitting and are not rewritten.',
	},
	'hands-one-name': {
		fr: 'À main levée, chacun ne choisit qu’une candidature ou qu’une liste ; cette méthode se vote sur papier ou sur les téléphones.',
		en: 'By show of hands everyone chooses one candidate or list only; this method is voted on paper or on telephones.',
	},
	'gender-unknown': {
		fr: 'Des sièges sont réservés à des femmes ou à des hommes, et l’on ne sait pas encore ce qu’il en est de {names}. Demandez-le, et dites-le dans « Égalités et sièges réservés » ou sur la fiche de la personne.',
		en: 'Seats are reserved for women or men, and this is not yet known of {names}. Ask them, and say it under “Ties and reserved seats” or on the person’s page.',
	},
	'list-not-alternating': {
		fr: 'Les statuts veulent que chaque liste nomme femmes et hommes à tour de rôle : sur « {list} », {first} et {second} se suivent.',
		en: 'The statutes want every list to name women and men in turn: on “{list}”, {first} and {second} follow each other.',
	},
	'nobody-named': {
		fr: 'Personne ne s’appelle « {name} » dans l’annuaire de l’association.',
		en: 'Nobody is called “{name}” in the association’s record.',
	},
	'several-named': {
		fr: 'Plusieurs personnes s’appellent « {name} » ; écrivez l’identifiant de celle que vous voulez dire.',
		en: 'Several people are called “{name}”; write the identifier of the one that you mean.',
	},
	'not-scrutineer': {
		fr: 'Le dépouillement revient aux scrutateurs désignés, à la présidence et au secrétariat.',
		en: 'The count is for the scrutineers who were named, the chair and the secretary.',
	},
	'no-person': {
		fr: 'Ce compte n’est celui de personne dans l’association.',
		en: 'This account is that of nobody in the association.',
	},
	'receipt-missing': {
		fr: 'Le bulletin secret n’a pas de reçu ; rechargez la page et votez.',
		en: 'The secret ballot has no receipt; load the page again and vote.',
	},
	'receipt-used': {
		fr: 'Ce reçu est celui d’un autre bulletin ; rechargez la page et votez.',
		en: 'This receipt is that of another ballot; load the page again and vote.',
	},
	'ballots-unreadable': {
		fr: 'Les bulletins secrets ont été scellés avec une autre clé du serveur : ils ne peuvent pas être lus. Rendez au serveur sa clé, ou annulez le vote et recommencez-le.',
		en: 'The secret ballots were sealed with another key of the server: they cannot be read. Give the server its key back, or annul the vote and hold it again.',
	},
	'key-reused': {
		fr: 'Cette demande porte la clé d’une autre, déjà faite ; rien n’a été changé.',
		en: 'This request carries the key of another one, done already; nothing was changed.',
	},
} as const;
