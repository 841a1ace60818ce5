import type { VoteCounts } from '../../assembly/index.ts';
import { ok } from '../../basics/index.ts';
import type { Channel } from '../poll.ts';
import type { Returns } from '../returns.ts';
import { countElectronic } from './ballots.ts';
import { joinChannels } from './channels.ts';
import { addVotes, type ChannelCount, type CountContext } from './context.ts';
import { countHands, countPaper } from './entered.ts';

export { channelsOf } from './channels.ts';
export { type CountContext, type Counted, NO_COLLEGE, NO_VOTES } from './context.ts';
export { type CountedElection, countElection } from './election.ts';

function* counts({ hands, paper, electronic }: Returns, context: CountContext): Generator<readonly [Channel, ChannelCount]> {
	if (hands !== undefined) yield ['hands', countHands(hands, context)];
	if (paper !== undefined) yield ['paper', countPaper(paper, context)];
	if (electronic !== undefined) yield ['electronic', countElectronic(electronic, context)];
}

/**
 * Counts what the channels of a poll gave. Each voice is of one channel, so none is counted twice; what a channel gave is
 * refused where it is not of its own voices. Linear in electors and ballots.
 */
export function countReturns(returns: Returns, context: CountContext): ChannelCount {
	const all = joinChannels(counts(returns, context), context);
	if (!all.ok) return all;
	const parts = new Map<string, VoteCounts>();
	for (const one of all.value) for (const [college, votes] of one.parts) addVotes(parts, college, votes);
	return ok({ parts, voted: all.value.flatMap((one) => one.voted) });
}
