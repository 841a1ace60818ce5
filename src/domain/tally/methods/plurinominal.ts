import { HALF, leastOver } from '../../basics/index.ts';
import type { Ballot } from '../ballot.ts';
import { close } from '../close.ts';
import type { OptionId, PlurinominalConfig } from '../config.ts';
import type { TallyResult } from '../result.ts';
import { fillSeats } from '../seats.ts';
import { sift } from '../turnout.ts';
import { countChoices } from './choices.ts';

/**
 * Several seats, as many names at most as the rule says, the most voices first (« scrutin plurinominal majoritaire »;
 * Code électoral, art. L. 252 and L. 253, without their share of the enrolled). Where an absolute majority is needed,
 * seats that it leaves go to another round among those who were not elected.
 */
export function countPlurinominal(config: PlurinominalConfig, ballots: Iterable<Ballot>): TallyResult {
	const { turnout, valid } = sift(config, ballots);
	const { counts, of, ranking } = countChoices(config.options, valid);
	const required = config.majority === 'absolute' ? leastOver(turnout.votesCast, HALF) : undefined;
	const reach = (option: OptionId) => required === undefined || of(option) >= required;
	const eligible = ranking.filter((tier) => tier.every(reach));
	const seating = fillSeats(eligible, config.seats, config.ties, config.quotas);
	const left = config.seats - seating.elected.length - (seating.tie?.seats ?? 0);
	const others = config.options.filter((option) => !seating.elected.includes(option) && seating.tie?.tied.includes(option) !== true);
	const goesOn = required !== undefined && left > 0 && others.length > 0;
	return close(config, turnout, {
		elected: seating.elected,
		tie: seating.tie,
		nextRound: goesOn ? { options: others, seats: left } : undefined,
		explanation: { kind: 'counts', counts, ...(required === undefined ? {} : { required }), seating },
	});
}
