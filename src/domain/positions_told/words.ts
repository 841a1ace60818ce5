/** What the report of a topic says. */
const fr = {
	subject: 'Positions',
	map: 'Groupes d’opinion',
	alternative: (groups: number, people: number) =>
		groups === 0
			? `Participants : ${people}. Leurs réponses ne forment pas encore de groupes.`
			: `Participants : ${people}, en ${groups} groupes d’opinion.`,
	group: (name: string) => `Groupe ${name}`,
	none: 'Sans groupe',
	members: 'Participants',
	uniting: 'Ce qui rassemble',
	dividing: 'Ce qui divise',
	telling: (name: string) => `Ce qui distingue le groupe ${name}`,
	statement: 'Affirmation',
	agree: 'D’accord',
	disagree: 'Pas d’accord',
	pass: 'Passent',
	all: 'Toutes les affirmations',
	nothing: 'Pas encore assez de réponses pour le dire.',
	method:
		'Méthode : analyse en composantes principales, puis k-moyennes (Polis : Small et al., Recerca 26, 2021). Ce sont des statistiques, pas un vote.',
};
type Words = { readonly [K in keyof typeof fr]: (typeof fr)[K] };
const en: Words = {
	subject: 'Positions',
	map: 'Opinion groups',
	alternative: (groups, people) =>
		groups === 0 ? `Participants: ${people}. Their answers form no groups yet.` : `Participants: ${people}, in ${groups} opinion groups.`,
	group: (name) => `Group ${name}`,
	none: 'In no group',
	members: 'Participants',
	uniting: 'What unites',
	dividing: 'What divides',
	telling: (name) => `What tells group ${name} apart`,
	statement: 'Statement',
	agree: 'Agree',
	disagree: 'Disagree',
	pass: 'Pass',
	all: 'Every statement',
	nothing: 'Too few answers yet to tell.',
	method: 'Method: principal components, then k-means (Polis: Small et al., Recerca 26, 2021). These are statistics, not a vote.',
};
export const POSITIONS_WORDS = { fr, en } as const;
