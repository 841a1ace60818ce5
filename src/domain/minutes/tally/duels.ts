import type { Block } from '../../document/index.ts';
import type { Duel, DuelsExplained } from '../../tally/index.ts';
import { type Telling, tableOf, told } from './telling.ts';

/** `16 – 5`. */
function score({ for: favour, against }: Pick<Duel, 'for' | 'against'>, { n }: Telling): string {
	return `${n(favour)} – ${n(against)}`;
}

function winnerNote({ condorcetWinner }: DuelsExplained, telling: Telling): Block {
	if (condorcetWinner === undefined) {
		return told(telling, 'Personne ne gagne tous ses duels.', 'Nobody wins every duel.', 'note');
	}
	const who = telling.nameOf(condorcetWinner);
	return told(telling, `${who} gagne tous ses duels.`, `${who} wins every duel.`, 'note');
}

/** As many candidates as a matrix has room for across a page. */
const ACROSS = 8;

/** The votes that place each candidate above each other: a line for each, and the same numbers across. */
function matrix({ duels }: DuelsExplained, telling: Telling): readonly Block[] {
	const { say, n, nameOf } = telling;
	const options = [...new Set(duels.flatMap((one) => [one.winner, one.loser]))].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'fr'));
	if (options.length < 2 || options.length > ACROSS) return [];
	const votes = new Map(
		duels.flatMap((one) => [[`${one.winner}\n${one.loser}`, one.for] as const, [`${one.loser}\n${one.winner}`, one.against] as const]),
	);
	const lines = options.map((option, index) => [
		`${n(index + 1)}. ${nameOf(option)}`,
		...options.map((other) => (other === option ? '–' : n(votes.get(`${option}\n${other}`) ?? 0))),
	]);
	const columns = [say('Préférée à…', 'Preferred to…'), ...options.map((_, index) => n(index + 1))];
	return [
		tableOf(
			telling,
			'matrix',
			say('Voix qui placent chaque candidature avant chaque autre', 'Votes that place each candidate above each other'),
			columns,
			lines,
		),
	];
}

/** Every duel, with what the method made of it: the strongest paths, or what was kept and what would have closed a circle. */
export function duelsBlocks(explained: DuelsExplained, telling: Telling): readonly Block[] {
	const { say, nameOf } = telling;
	const { duels, paths, locks } = explained;
	const pair = ({ winner, loser }: Duel) => [nameOf(winner), nameOf(loser)];
	const ahead = { header: say('Devant', 'Ahead'), align: 'start' as const };
	const behind = { header: say('Derrière', 'Behind'), align: 'start' as const };
	const duel = say('Duel', 'Duel');
	const note = winnerNote(explained, telling);
	if (locks !== undefined) {
		const lines = locks.map((one) => [
			...pair(one),
			score(one, telling),
			one.open
				? say('selon l’ordre des duels de même force', 'by the order of duels of equal strength')
				: one.locked
					? say('retenu', 'kept')
					: say('écarté : fermerait un cercle', 'left out: would close a circle'),
		]);
		const columns = [ahead, behind, duel, { header: say('Sort', 'Fate'), align: 'start' as const }];
		return [
			...matrix(explained, telling),
			tableOf(telling, 'duels', say('Duels, du plus fort au plus faible', 'Duels, from strongest to weakest'), columns, lines),
			note,
		];
	}
	const strength = new Map((paths ?? []).map((path) => [`${path.from}\n${path.to}`, path]));
	const path = (from: string, to: string) => {
		const one = strength.get(`${from}\n${to}`);
		return one === undefined ? '' : score(one, telling);
	};
	const lines = duels.map((one) => [...pair(one), score(one, telling), path(one.winner, one.loser), path(one.loser, one.winner)]);
	const columns = [ahead, behind, duel, say('Plus fort chemin', 'Strongest path'), say('Chemin de retour', 'Path back')];
	return [
		...matrix(explained, telling),
		tableOf(telling, 'duels', say('Duels et plus forts chemins', 'Duels and strongest paths'), columns, lines),
		note,
	];
}
