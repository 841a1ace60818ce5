/** What the pages of positions say. */
const fr = {
	title: 'Positions',
	intro:
		'Des affirmations avec lesquelles chacun est d’accord, pas d’accord, ou passe ; les groupes d’opinion se dessinent, avec ce qui rassemble et ce qui divise.',
	none: 'Aucun sujet',
	noneText: 'Commencez un sujet avec quelques affirmations courtes et tranchées : avant l’assemblée, ou pendant un atelier.',
	begin: 'Commencer un sujet',
	topic: 'Sujet',
	statements: 'Premières affirmations, une par ligne',
	open: 'ouvert',
	closed: 'fermé',
	toOpen: 'Rouvrir',
	toClose: 'Fermer',
	left: { one: 'affirmation encore', many: 'affirmations encore' },
	stance: { agree: 'D’accord', disagree: 'Pas d’accord', pass: 'Je passe' },
	allDone: 'Vous avez répondu à tout. Voici où chacun se situe.',
	mine: 'Mes réponses',
	change: 'Changer',
	propose: 'Proposer une affirmation',
	proposeHint: 'Courte et tranchée, pour qu’on puisse dire oui ou non. Elle paraît une fois acceptée.',
	send: 'Proposer',
	sent: 'Merci : elle paraîtra une fois acceptée.',
	moderation: 'Affirmations',
	status: { proposed: 'proposée', shown: 'montrée', out: 'écartée' },
	show: 'Montrer',
	out: 'Écarter',
	results: 'Où chacun se situe',
	screen: 'Écran',
	showResults: 'Montrer où chacun se situe',
	noneYet: 'Quand un sujet sera proposé pour cette assemblée, il sera ici.',
	assembly: 'Assemblée',
	anyAssembly: 'Aucune en particulier',
	count: {
		voters: (count: number) => `${count} ${count > 1 ? 'participants' : 'participant'}`,
		answers: (count: number) => `${count} ${count > 1 ? 'réponses' : 'réponse'}`,
		shown: (count: number) => `${count} ${count > 1 ? 'affirmations' : 'affirmation'}`,
		proposed: (count: number) => `${count} à accepter`,
	},
};
type Said<T> = T extends string
	? string
	: T extends (...sent: infer P) => string
		? (...sent: P) => string
		: { readonly [S in keyof T]: Said<T[S]> };
type Words = Said<typeof fr>;
const en: Words = {
	title: 'Positions',
	intro: 'Statements that each agrees with, disagrees with, or passes; opinion groups take shape, with what unites and what divides.',
	none: 'No topic',
	noneText: 'Begin a topic with a few short and clear-cut statements: before the assembly, or during a workshop.',
	begin: 'Begin a topic',
	topic: 'Topic',
	statements: 'First statements, one a line',
	open: 'open',
	closed: 'closed',
	toOpen: 'Open again',
	toClose: 'Close',
	left: { one: 'statement left', many: 'statements left' },
	stance: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
	allDone: 'You have answered all. Here is where everyone stands.',
	mine: 'My answers',
	change: 'Change',
	propose: 'Propose a statement',
	proposeHint: 'Short and clear-cut, so that one can say yes or no. It appears once it is let in.',
	send: 'Propose',
	sent: 'Thank you: it will appear once it is let in.',
	moderation: 'Statements',
	status: { proposed: 'proposed', shown: 'shown', out: 'taken out' },
	show: 'Show',
	out: 'Take out',
	results: 'Where everyone stands',
	screen: 'Screen',
	showResults: 'Show where everyone stands',
	noneYet: 'When a topic is proposed for this assembly, it will be here.',
	assembly: 'Assembly',
	anyAssembly: 'None in particular',
	count: {
		voters: (count) => `${count} ${count === 1 ? 'participant' : 'participants'}`,
		answers: (count) => `${count} ${count === 1 ? 'answer' : 'answers'}`,
		shown: (count) => `${count} ${count === 1 ? 'statement' : 'statements'}`,
		proposed: (count) => `${count} to be let in`,
	},
};

/** Words of the positions' pages. */
export const POSITION_WORDS: { readonly fr: Words; readonly en: Words } = { fr, en };
