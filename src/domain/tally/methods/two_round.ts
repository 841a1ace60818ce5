import { HALF, leastOver } from '../../basics/index.ts';
import type { Ballot } from '../ballot.ts';
import { close } from '../close.ts';
import type { TwoRoundConfig } from '../config.ts';
import type { TallyResult } from '../result.ts';
import { fillSeats } from '../seats.ts';
import { sift } from '../turnout.ts';
import { countChoices } from './choices.ts';

/**
 * One seat in two rounds (« scrutin uninominal majoritaire à deux tours », Constitution du 4 octobre 1958, art. 7). In
 * the first, more than half of the votes cast elect, else the two with the most voices go on; in the second the most
 * voices elect. Equals at the door of the second round are set apart as for a seat.
 */
export function countTwoRound(config: TwoRoundConfig, ballots: Iterable<Ballot>): TallyResult {
	const { turnout, valid } = sift(config, ballots);
	const { counts, of, ranking } = countChoices(config.options, valid);
	const required = config.round === 1 ? leastOver(turnout.votesCast, HALF) : undefined;
	const leader = ranking[0]?.[0];
	if (required === undefined || leader === undefined || of(leader) >= required) {
		const seating = fillSeats(ranking, config.seats, config.ties);
		const explanation = { kind: 'counts' as const, counts, ...(required === undefined ? {} : { required }), seating };
		return close(config, turnout, { elected: seating.elected, tie: seating.tie, explanation });
	}
	const seating = fillSeats(ranking, 2, config.ties);
	return close(config, turnout, {
		elected: [],
		tie: seating.tie === undefined ? undefined : { tied: seating.tie.tied, seats: 1, at: 'nextRound' },
		nextRound: seating.tie === undefined ? { options: seating.elected, seats: 1 } : undefined,
		explanation: { kind: 'counts', counts, required, seating },
	});
}
