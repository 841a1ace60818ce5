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
		return [tableOf(telling, 'duels', say('Duels, du plus fort au plus faible', 'Duels, from strongest to weakest'), columns, lines), note];
	}
	const strength = new Map((paths ?? []).map((path) => [`${path.from}\n${path.to}`, path]));
	const path = (from: string, to: string) => {
		const one = strength.get(`${from}\n${to}`);
		return one === undefined ? '' : score(one, telling);
	};
	const lines = duels.map((one) => [...pair(one), score(one, telling), path(one.winner, one.loser), path(one.loser, one.winner)]);
	const columns = [ahead, behind, duel, say('Plus fort chemin', 'Strongest path'), say('Chemin de retour', 'Path back')];
	return [tableOf(telling, 'duels', say('Duels et plus forts chemins', 'Duels and strongest paths'), columns, lines), note];
}
