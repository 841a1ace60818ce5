import type { VoteCounts } from '../../assembly/index.ts';
import { ok, type Result, refused } from '../../basics/index.ts';
import type { VoiceId } from '../../voices/index.ts';
import type { Ballot, Elector } from '../electors.ts';
import type { Channel } from '../poll.ts';
import type { ElectronicReturn, ReturnRefusal } from '../returns.ts';
import { addVotes, type ChannelCount, type CountContext, collegeOf, electorsOf, isCount, NO_COLLEGE, NO_VOTES } from './context.ts';

/** Ballots that name their voice, with their electors: one for each, by someone who held it while the poll was open. */
export function identified<B extends { readonly voice: VoiceId; readonly by: string }>(
	ballots: readonly B[],
	channel: Channel,
	context: CountContext,
): Result<readonly { readonly ballot: B; readonly elector: Elector }[], ReturnRefusal> {
	const electors = electorsOf(
		ballots.map((one) => one.voice),
		channel,
		context,
	);
	if (!electors.ok) return electors;
	const pairs: { readonly ballot: B; readonly elector: Elector }[] = [];
	for (const [index, ballot] of ballots.entries()) {
		const elector = electors.value[index];
		if (elector?.holders.includes(ballot.by) !== true) {
			return refused({ code: 'return-not-entitled', params: { channel, voice: ballot.voice } });
		}
		pairs.push({ ballot, elector });
	}
	return ok(pairs);
}

/** Public ballots of a poll for or against. */
export function countBallots(ballots: readonly Ballot[], channel: Channel, context: CountContext): ChannelCount {
	const pairs = identified(ballots, channel, context);
	if (!pairs.ok) return pairs;
	const parts = new Map<string, VoteCounts>();
	for (const { ballot, elector } of pairs.value) {
		addVotes(parts, collegeOf(elector, context), { ...NO_VOTES, [ballot.choice]: elector.weight });
	}
	return ok({ parts, voted: ballots.map((one) => one.voice) });
}

interface Size {
	readonly college?: string;
	readonly weight: number;
	readonly ballots: number;
}

/** How many ballots of each college and weight. */
function sizesOf(items: Iterable<Size>): ReadonlyMap<string, Required<Size>> {
	const sums = new Map<string, Required<Size>>();
	for (const { college = NO_COLLEGE, weight, ballots } of items) {
		const key = `${weight} ${college}`;
		sums.set(key, { college, weight, ballots: ballots + (sums.get(key)?.ballots ?? 0) });
	}
	return sums;
}

/** Refuses a secret box unless it has as many ballots of each college and weight as there are voters of them. */
export function boxRefusal(voted: readonly VoiceId[], box: readonly Size[], context: CountContext): ReturnRefusal | undefined {
	const electors = electorsOf(voted, 'electronic', context);
	if (!electors.ok) return electors.error;
	const wrong = box.flatMap(({ ballots, weight }) => [ballots, weight]).find((count) => !isCount(count));
	if (wrong !== undefined) return { code: 'not-a-count', params: { count: wrong } };
	const found = sizesOf(box);
	const signed = sizesOf(electors.value.map((one) => ({ college: collegeOf(one, context), weight: one.weight, ballots: 1 })));
	for (const [key, { college, weight }] of [...found, ...signed]) {
		const [ballots, voters] = [found.get(key)?.ballots ?? 0, signed.get(key)?.ballots ?? 0];
		if (ballots !== voters) return { code: 'box-not-of-its-voters', params: { college, weight, ballots, voters } };
	}
	return undefined;
}

/** Refuses a public return of a secret poll, or the other way round. */
export function secrecyRefusal({ form }: ElectronicReturn, { config }: CountContext): ReturnRefusal | undefined {
	const secret = form === 'secret' || form === 'secretMarks';
	return secret === config.secret ? undefined : { code: 'secrecy-mismatch', params: { channel: 'electronic' } };
}

/** The electronic ballots of a public poll for or against, or the box of a secret one. */
export function countElectronic(electronic: ElectronicReturn, context: CountContext): ChannelCount {
	const refusal = secrecyRefusal(electronic, context);
	if (refusal !== undefined) return refused(refusal);
	if (electronic.form === 'public') return countBallots(electronic.ballots, 'electronic', context);
	if (electronic.form !== 'secret') return refused({ code: 'return-of-other-kind', params: { channel: 'electronic' } });
	const { voted, box } = electronic;
	const wrong = boxRefusal(voted, box, context);
	if (wrong !== undefined) return refused(wrong);
	const parts = new Map<string, VoteCounts>();
	for (const { college = NO_COLLEGE, weight, choice, ballots } of box) {
		addVotes(parts, college, { ...NO_VOTES, [choice]: weight * ballots });
	}
	return ok({ parts, voted });
}
