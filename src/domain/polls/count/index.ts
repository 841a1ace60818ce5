import type { VoteCounts } from '../../assembly/index.ts';
import { ok, refused } from '../../basics/index.ts';
import type { VoiceId } from '../../voices/index.ts';
import type { Channel } from '../poll.ts';
import type { Returns } from '../returns.ts';
import { countElectronic } from './ballots.ts';
import { addVotes, type ChannelCount, type CountContext } from './context.ts';
import { countHands, countPaper } from './entered.ts';

export { type CountContext, type Counted, NO_COLLEGE, NO_VOTES } from './context.ts';

/** The channels from which a poll waits for a return: that of the room, and any other that one of its voices has. */
export function channelsOf({ electors, config }: Pick<CountContext, 'electors' | 'config'>): ReadonlySet<Channel> {
	const channels = new Set<Channel>([config.room]);
	for (const elector of electors.values()) channels.add(elector.channel);
	return channels;
}

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
	const channels = channelsOf(context);
	const parts = new Map<string, VoteCounts>();
	const voted: VoiceId[] = [];
	for (const [channel, counted] of counts(returns, context)) {
		if (!channels.has(channel)) return refused({ code: 'channel-unexpected', params: { channel } });
		if (!counted.ok) return counted;
		for (const [college, votes] of counted.value.parts) addVotes(parts, college, votes);
		for (const voice of counted.value.voted) voted.push(voice);
	}
	return ok({ parts, voted });
}
