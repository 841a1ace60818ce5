import { type Result, refused } from '../basics/index.ts';
import { type Ballot, type BallotRefusal, type Elector, judgeBallot, type MarkedBallot } from '../polls/index.ts';
import type { SittingState } from './state.ts';

/**
 * Whether an electronic ballot is taken at this moment of a sitting. Electronic ballots are no events: the store keeps them
 * by poll and voice, and hands them over as the return of their channel when the poll is closed. It must hold the poll from
 * closing while it asks, so that what is taken is counted and what is refused is not.
 * @param voted whether the voice has a ballot at this poll already
 */
export function takeBallot(
	state: SittingState,
	poll: string,
	ballot: Ballot | MarkedBallot,
	voted: boolean,
): Result<Elector, BallotRefusal> {
	const known = state.polls.get(poll);
	if (known === undefined) return refused({ code: 'poll-not-open', params: { poll } });
	const { config, electors, status } = known;
	return judgeBallot(ballot, { config, electors, open: status === 'open', statutes: state.convened.statutes, voted });
}
