import type { Ballot } from '../ballot.ts';
import { closeSeated } from '../close.ts';
import type { CondorcetConfig } from '../config.ts';
import type { TallyResult } from '../result.ts';
import { fillSeats } from '../seats.ts';
import { sift } from '../turnout.ts';
import { comparePairs, condorcetWinner, duelsOf } from './duels.ts';
import { lockPairs } from './ranked_pairs.ts';
import { schulzeRanking } from './schulze.ts';

/**
 * A Condorcet method: the option that wins every duel is elected; where duels go round in a circle, the Schulze method or
 * ranked pairs decides. Several seats go down the ranking that the method makes.
 */
export function countCondorcet(config: CondorcetConfig, ballots: Iterable<Ballot>): TallyResult {
	const { turnout, valid } = sift(config, ballots);
	const { options } = config;
	const prefer = comparePairs(options, valid);
	const duels = duelsOf(options, prefer);
	const { ranking, ...how } = config.method === 'schulze' ? schulzeRanking(options, prefer) : lockPairs(options, duels);
	const winner = condorcetWinner(options, prefer);
	return closeSeated(config, turnout, {
		kind: 'duels',
		duels,
		...how,
		...(winner === undefined ? {} : { condorcetWinner: winner }),
		seating: fillSeats(turnout.votesCast === 0 ? [] : ranking, config.seats, config.ties, config.quotas),
	});
}
