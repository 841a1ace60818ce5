import type { VoteCounts } from '../../assembly/index.ts';
import { ok, refused } from '../../basics/index.ts';
import type { VoiceId } from '../../voices/index.ts';
import type { Ballot } from '../electors.ts';
import type { Channel } from '../poll.ts';
import type { BoxCount, ElectronicReturn, Parts } from '../returns.ts';
import { addVotes, type ChannelCount, type CountContext, collegeOf, electorsOf, isCount, NO_COLLEGE, NO_VOTES } from './context.ts';

/** Ballots that name their voice: one for each, by someone who held it while the poll was open. */
export function countBallots(ballots: readonly Ballot[], channel: Channel, context: CountContext): ChannelCount {
	const voted = ballots.map((one) => one.voice);
	const electors = electorsOf(voted, channel, context);
	if (!electors.ok) return electors;
	const parts = new Map<string, VoteCounts>();
	for (const [index, elector] of electors.value.entries()) {
		const ballot = ballots[index];
		if (ballot === undefined || !elector.holders.includes(ballot.by)) {
			return refused({ code: 'return-not-entitled', params: { channel, voice: elector.voice } });
		}
		addVotes(parts, collegeOf(elector, context), { ...NO_VOTES, [ballot.choice]: elector.weight });
	}
	return ok({ parts, voted });
}

interface Size {
	readonly college: string;
	readonly weight: number;
	readonly ballots: number;
}

/** How many ballots of each college and weight. */
function sizesOf(items: Iterable<Size>): ReadonlyMap<string, Size> {
	const sums = new Map<string, Size>();
	for (const { college, weight, ballots } of items) {
		const key = `${weight} ${college}`;
		sums.set(key, { college, weight, ballots: ballots + (sums.get(key)?.ballots ?? 0) });
	}
	return sums;
}

/** A secret box: as many ballots of each college and weight as there are voters of them, whatever they chose. */
function countBox(voted: readonly VoiceId[], box: Parts<BoxCount>, context: CountContext): ChannelCount {
	const electors = electorsOf(voted, 'electronic', context);
	if (!electors.ok) return electors;
	const wrong = box.flatMap(({ ballots, weight }) => [ballots, weight]).find((count) => !isCount(count));
	if (wrong !== undefined) return refused({ code: 'not-a-count', params: { count: wrong } });
	const found = sizesOf(box.map(({ college = NO_COLLEGE, weight, ballots }) => ({ college, weight, ballots })));
	const signed = sizesOf(electors.value.map((one) => ({ college: collegeOf(one, context), weight: one.weight, ballots: 1 })));
	for (const [key, { college, weight }] of [...found, ...signed]) {
		const [ballots, voters] = [found.get(key)?.ballots ?? 0, signed.get(key)?.ballots ?? 0];
		if (ballots !== voters) return refused({ code: 'box-not-of-its-voters', params: { college, weight, ballots, voters } });
	}
	const parts = new Map<string, VoteCounts>();
	for (const { college = NO_COLLEGE, weight, choice, ballots } of box)
		addVotes(parts, college, { ...NO_VOTES, [choice]: weight * ballots });
	return ok({ parts, voted });
}

/** The electronic ballots of a public poll, or the box of a secret one. */
export function countElectronic(electronic: ElectronicReturn, context: CountContext): ChannelCount {
	if ((electronic.form === 'secret') !== context.config.secret) {
		return refused({ code: 'secrecy-mismatch', params: { channel: 'electronic' } });
	}
	return electronic.form === 'public'
		? countBallots(electronic.ballots, 'electronic', context)
		: countBox(electronic.voted, electronic.box, context);
}
