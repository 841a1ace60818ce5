/** What the pages on entries that may be of one person say. */
const fr = {
	link: 'Doublons',
	title: 'Fiches en double',
	intro:
		'Ces fiches pourraient être celles d’une même personne. Comparez-les avant de les fusionner : deux personnes d’une famille partagent parfois une adresse, des homonymes existent.',
	none: 'Aucune fiche ne ressemble à une autre.',
	count: (pairs: number) => (pairs === 1 ? 'Une paire.' : `${pairs} paires.`),
	entries: 'Fiches',
	why: 'Pourquoi',
	reasons: { 'same-email': 'même courriel', 'same-name': 'même nom', 'near-name': 'nom voisin', repeated: 'deux fois la même' },
	compare: 'Comparer',
	compareOf: (first: string, second: string) => `Comparer ${first} et ${second}`,
	merged: 'Les deux fiches n’en font plus qu’une.',
	compareTitle: 'Deux fiches, une personne ?',
	stays: '(reste)',
	goes: '(disparaît)',
	nothing: '(rien)',
	tied: 'Liens',
	ties: (memberships: number, mandates: number, representations: number) =>
		`Adhésions : ${memberships} ; mandats : ${mandates} ; représentations : ${representations}`,
	together: (date: string) =>
		`Les deux fiches figurent à l’assemblée du ${date} : ce sont deux personnes, ou l’émargement est à corriger d’abord.`,
	what: 'Adhésions, mandats, représentations, présences, votes, besoins et offres, messages, rôles et compte passent à la fiche qui reste. Deux adhésions de la même année n’en font qu’une : les paiements s’ajoutent, la plus haute cotisation reste due.',
	undo: 'Il n’y a pas de retour automatique. L’historique garde les deux fiches telles qu’elles étaient, lien par lien : pour défaire, recréez la personne et rendez-lui ce qui était à elle.',
	merge: 'Fusionner',
	swap: 'Garder plutôt l’autre fiche',
};
type DuplicateWords = typeof fr;
const en: DuplicateWords = {
	link: 'Duplicates',
	title: 'Entries that may be double',
	intro:
		'These entries may be of one person. Compare them before you merge: two people of a family may share an address, and namesakes exist.',
	none: 'No entry is like another.',
	count: (pairs) => (pairs === 1 ? 'One pair.' : `${pairs} pairs.`),
	entries: 'Entries',
	why: 'Why',
	reasons: { 'same-email': 'same email', 'same-name': 'same name', 'near-name': 'near name', repeated: 'twice the same' },
	compare: 'Compare',
	compareOf: (first, second) => `Compare ${first} and ${second}`,
	merged: 'The two entries are one now.',
	compareTitle: 'Two entries, one person?',
	stays: '(stays)',
	goes: '(goes)',
	nothing: '(nothing)',
	tied: 'Ties',
	ties: (memberships, mandates, representations) =>
		`Memberships: ${memberships}; mandates: ${mandates}; representations: ${representations}`,
	together: (date) => `Both entries stand in the assembly of ${date}: they are two people, or its attendance is to be put right first.`,
	what: 'Memberships, mandates, representations, attendance, votes, needs and offers, messages, roles and account become those of the entry that stays. Of two memberships of one year one is made: payments add up, the higher dues stay due.',
	undo: 'There is no way back by itself. The history keeps both entries as they were, tie by tie: to undo, make the person again and give back what was theirs.',
	merge: 'Merge',
	swap: 'Keep the other entry instead',
};

export const DUPLICATE_WORDS: { readonly fr: DuplicateWords; readonly en: DuplicateWords } = { fr, en };
