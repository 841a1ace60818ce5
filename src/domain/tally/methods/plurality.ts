import type { Ballot } from '../ballot.ts';
import { closeSeated } from '../close.ts';
import type { ApprovalConfig, PluralityConfig } from '../config.ts';
import type { TallyResult } from '../result.ts';
import { fillSeats } from '../seats.ts';
import { sift } from '../turnout.ts';
import { countChoices } from './choices.ts';

/**
 * The most voices win. With one name on a ballot this is plurality (« scrutin majoritaire à un tour »; Code électoral,
 * art. L. 126 in its second round; several seats: the single non-transferable vote); with as many names as the voter
 * likes it is approval voting (S. Brams, P. Fishburn, « Approval Voting », American Political Science Review 72, 1978).
 */
export function countPlurality(config: PluralityConfig | ApprovalConfig, ballots: Iterable<Ballot>): TallyResult {
	const { turnout, valid } = sift(config, ballots);
	const { counts, ranking } = countChoices(config.options, valid);
	const seating = fillSeats(ranking, config.seats, config.ties, config.quotas);
	return closeSeated(config, turnout, { kind: 'counts', counts, seating });
}
