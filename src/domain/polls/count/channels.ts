import { ok, type Result, refused } from '../../basics/index.ts';
import type { Channel } from '../poll.ts';
import type { ReturnRefusal } from '../returns.ts';
import type { CountContext } from './context.ts';

/** The channels from which a poll waits for a return: that of the room, and any other that one of its voices has. */
export function channelsOf({ electors, config }: Pick<CountContext, 'electors' | 'config'>): ReadonlySet<Channel> {
	const channels = new Set<Channel>([config.room]);
	for (const elector of electors.values()) channels.add(elector.channel);
	return channels;
}

/** What each channel gave, once all of them are the poll's own. */
export function joinChannels<C>(
	counted: Iterable<readonly [Channel, Result<C, ReturnRefusal>]>,
	context: Pick<CountContext, 'electors' | 'config'>,
): Result<readonly C[], ReturnRefusal> {
	const channels = channelsOf(context);
	const all: C[] = [];
	for (const [channel, one] of counted) {
		if (!channels.has(channel)) return refused({ code: 'channel-unexpected', params: { channel } });
		if (!one.ok) return one;
		all.push(one.value);
	}
	return ok(all);
}
