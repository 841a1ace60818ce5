import { type Block, paragraph } from '../../document/index.ts';
import type { Method } from '../../tally/index.ts';
import { type Telling, told } from './telling.ts';

/** How each method works, in a sentence that a member can read. */
const METHODS: { readonly [M in Method]: (telling: Telling) => string } = {
	plurality: ({ say }) => say('Scrutin majoritaire à un tour : le plus de voix l’emporte.', 'Plurality: the most voices win.'),
	twoRound: ({ say }) =>
		say(
			'Scrutin majoritaire à deux tours : plus de la moitié des suffrages exprimés au premier, le plus de voix au second.',
			'Majority in two rounds: more than half of the votes cast in the first, the most voices in the second.',
		),
	plurinominal: ({ say }) =>
		say('Scrutin plurinominal majoritaire : plusieurs noms par bulletin.', 'Majority with several names on a ballot.'),
	approval: ({ say }) =>
		say(
			'Vote par approbation : autant de noms que l’on veut, le plus de voix l’emporte.',
			'Approval voting: as many names as one likes, the most voices win.',
		),
	score: ({ say }) => say('Vote par note : la plus grande somme l’emporte.', 'Score voting: the greatest sum wins.'),
	majorityJudgment: ({ say }) =>
		say('Jugement majoritaire : la meilleure mention majoritaire l’emporte.', 'Majority judgment: the best majority grade wins.'),
	schulze: ({ say }) =>
		say(
			'Méthode de Condorcet (Schulze) : chaque duel compte, le plus fort chemin de duels départage les cercles.',
			'Condorcet method (Schulze): every duel counts, the strongest path of duels settles circles.',
		),
	rankedPairs: ({ say }) =>
		say(
			'Méthode de Condorcet (paires ordonnées) : les duels sont retenus du plus fort au plus faible, sauf celui qui fermerait un cercle.',
			'Condorcet method (ranked pairs): duels are kept from the strongest to the weakest, but for one that would close a circle.',
		),
	instantRunoff: ({ say }) =>
		say(
			'Vote à préférences : le dernier est écarté et ses bulletins vont à leur préférence suivante, jusqu’à la majorité.',
			'Instant run-off: the last is excluded and those ballots go to their next preference, until there is a majority.',
		),
	singleTransferable: ({ say }) =>
		say(
			'Vote unique transférable (règles écossaises de 2011) : qui atteint le quota est élu, le surplus et les voix des écartés vont aux préférences suivantes.',
			'Single transferable vote (Scottish rules of 2011): who reaches the quota is elected, surpluses and the votes of those excluded go to next preferences.',
		),
	lists: ({ say, result: { explanation } }) => {
		const hondt = explanation.kind === 'lists' && explanation.apportionment === 'dhondt';
		return hondt
			? say(
					'Représentation proportionnelle, à la plus forte moyenne (D’Hondt).',
					'Proportional representation, by highest averages (D’Hondt).',
				)
			: say('Représentation proportionnelle (Sainte-Laguë).', 'Proportional representation (Sainte-Laguë).');
	},
	yesNo: ({ say }) => say('Vote par oui ou non sur chaque candidature.', 'Yes or no for each candidate.'),
};

/** The method, the seats, and what the ballot box held. */
export function head(telling: Telling): readonly Block[] {
	const { result, n } = telling;
	const { turnout, seats } = result;
	return [
		paragraph(METHODS[result.method](telling)),
		told(
			telling,
			`Sièges à pourvoir : ${n(seats)}. Voix dans l’urne : ${n(turnout.voters)} (blancs : ${n(turnout.blank)}, nuls : ${n(turnout.spoiled)}) ; suffrages exprimés : ${n(turnout.votesCast)}.`,
			`Seats to fill: ${n(seats)}. Voices in the box: ${n(turnout.voters)} (blank: ${n(turnout.blank)}, spoiled: ${n(turnout.spoiled)}); votes cast: ${n(turnout.votesCast)}.`,
		),
	];
}
