import { sumCounts, type VoteCounts } from '../../assembly/index.ts';
import { ok, type Result, refused } from '../../basics/index.ts';
import type { VoiceId } from '../../voices/index.ts';
import type { Elector, Electors } from '../electors.ts';
import type { Channel, PollConfig } from '../poll.ts';
import type { ReturnRefusal } from '../returns.ts';

/** Under what a voice is counted that is of no college, or any voice where colleges do not vote apart. */
export const NO_COLLEGE = '';
export const NO_VOTES: VoteCounts = { for: 0, against: 0, abstention: 0 };

/** What counting reads of a poll. */
export interface CountContext {
	readonly config: PollConfig;
	readonly electors: Electors;
	/** Ids of the colleges that vote apart. */
	readonly colleges: ReadonlySet<string>;
}

/** Votes by college, and the voices that are known to have voted. */
export interface Counted {
	readonly parts: ReadonlyMap<string, VoteCounts>;
	readonly voted: readonly VoiceId[];
}
export type ChannelCount = Result<Counted, ReturnRefusal>;

/** The college under which an elector's votes are counted. */
export function collegeOf({ college }: Pick<Elector, 'college'>, { colleges }: Pick<CountContext, 'colleges'>): string {
	return college !== undefined && colleges.has(college) ? college : NO_COLLEGE;
}

/** Adds votes to those of a college. */
export function addVotes(parts: Map<string, VoteCounts>, college: string, counts: VoteCounts): void {
	const known = parts.get(college);
	parts.set(college, known === undefined ? counts : sumCounts([known, counts]));
}

/** The votes that some electors have, by college. */
export function weights(electors: Iterable<Elector>, context: CountContext): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const elector of electors) {
		const college = collegeOf(elector, context);
		sums.set(college, (sums.get(college) ?? 0) + elector.weight);
	}
	return sums;
}

/** The electors that some voices are of: each once, and of the channel. */
export function electorsOf(
	voices: Iterable<VoiceId>,
	channel: Channel,
	{ electors }: CountContext,
): Result<readonly Elector[], ReturnRefusal> {
	const seen = new Set<VoiceId>();
	const found: Elector[] = [];
	for (const voice of voices) {
		const elector = electors.get(voice);
		if (elector === undefined || elector.channel !== channel) {
			return refused({ code: 'return-not-entitled', params: { channel, voice } });
		}
		if (seen.has(voice)) return refused({ code: 'voice-counted-twice', params: { voice } });
		seen.add(voice);
		found.push(elector);
	}
	return ok(found);
}

/** Whether a count is one: a whole number, 0 or more. */
export function isCount(count: number): boolean {
	return Number.isSafeInteger(count) && count >= 0;
}
