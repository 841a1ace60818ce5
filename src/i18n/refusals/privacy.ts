/** Why a person is not erased, or two entries are not made one. */
export const PRIVACY_REFUSALS = {
	'erase-mandate': {
		fr: 'Cette personne exerce un mandat : notez d’abord quand il a pris fin.',
		en: 'This person holds a mandate: note first when it ended.',
	},
	'erase-sitting': {
		fr: 'Une assemblée est en cours avec cette personne : attendez qu’elle soit close.',
		en: 'An assembly is in progress with this person: wait until it is closed.',
	},
	'erase-self': {
		fr: 'Vous ne pouvez pas vous effacer : demandez-le à quelqu’un d’autre du bureau.',
		en: 'You cannot erase yourself: ask someone else of the office.',
	},
	'erase-last-administrator': {
		fr: 'C’est le dernier compte qui administre l’association ; donnez d’abord ce rôle à un autre.',
		en: 'This is the last account that administers the association; give the role to another one first.',
	},
	'erase-name': {
		fr: 'Ce n’est pas le nom de cette personne : rien n’est effacé.',
		en: 'This is not the name of this person: nothing is erased.',
	},
	'merge-same': {
		fr: 'Choisissez deux fiches différentes, de personnes qui ne sont pas effacées.',
		en: 'Choose two different entries, of people who are not erased.',
	},
	'merge-both-present': {
		fr: 'Les deux fiches figurent à l’assemblée du {date} : ce sont deux personnes, ou l’émargement est à corriger d’abord.',
		en: 'Both entries stand in the assembly of {date}: they are two people, or its attendance is to be put right first.',
	},
	'merge-sitting': {
		fr: 'Une assemblée est en cours avec l’une de ces personnes : attendez qu’elle soit close.',
		en: 'An assembly is in progress with one of these people: wait until it is closed.',
	},
	'merge-account': {
		fr: 'Le compte de l’adresse qui serait abandonnée a des rôles ou des jetons ; gardez cette adresse-là, ou retirez-les d’abord.',
		en: 'The account of the address that would be given up has roles or tokens; keep that address, or take them back first.',
	},
	'erased-already': {
		fr: 'Cette personne a déjà été effacée.',
		en: 'This person was erased already.',
	},
} as const;
