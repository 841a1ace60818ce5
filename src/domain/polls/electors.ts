import { type Coded, ok, type Result, refused } from '../basics/index.ts';
import type { VoiceId } from '../voices/index.ts';
import type { Channel, Choice } from './poll.ts';

/** A voice at a poll: who may cast it, and by which channel. */
export interface Elector {
	readonly voice: VoiceId;
	/** Votes, whole. */
	readonly weight: number;
	readonly college?: string;
	/** Whoever held the voice while the poll was open, the last of them holding it now: a principal who comes takes it over. */
	readonly holders: readonly string[];
	/** Whether the holder holds it by proxy. */
	readonly represented: boolean;
	readonly channel: Channel;
	/** Whether its holder left while the poll was open, so that only a vote given before counts. */
	readonly left: boolean;
}

/** Every voice that could be cast at a poll, from its opening to its close. */
export type Electors = ReadonlyMap<VoiceId, Elector>;

/** One voice's choice, sent by whoever holds it. A holder of several sends one for each, and need not choose alike. */
export interface Ballot {
	readonly voice: VoiceId;
	readonly by: string;
	readonly choice: Choice;
}

/** Why a ballot is not taken. */
export interface BallotRefusals {
	readonly 'poll-not-open': { readonly poll: string };
	/** No such voice at this poll: not on the roll, not there, or kept out by an interest declared. */
	readonly 'not-entitled': { readonly voice: VoiceId };
	/** Someone else holds the voice now. */
	readonly 'voice-not-held': { readonly voice: VoiceId; readonly person: string };
	readonly 'voted-already': { readonly voice: VoiceId };
	readonly 'choice-not-offered': { readonly choice: string };
	/** The voice votes by another channel. */
	readonly 'other-channel': { readonly voice: VoiceId; readonly channel: Channel };
}
export type BallotRefusal = Coded<BallotRefusals>;

/**
 * Whether an electronic ballot is taken. Constant time: nothing is counted, the store keeps one ballot for a poll and voice.
 * @param poll the poll, while the caller holds it from closing: a ballot is counted or refused, never both
 * @param voted whether the voice has a ballot already
 */
export function judgeBallot(
	poll: { readonly id: string; readonly open: boolean; readonly electors: Electors; readonly choices: readonly Choice[] },
	ballot: Ballot,
	voted: boolean,
): Result<Elector, BallotRefusal> {
	const { voice, by, choice } = ballot;
	if (!poll.open) return refused({ code: 'poll-not-open', params: { poll: poll.id } });
	const elector = poll.electors.get(voice);
	if (elector === undefined || elector.left) return refused({ code: 'not-entitled', params: { voice } });
	if (elector.holders.at(-1) !== by) return refused({ code: 'voice-not-held', params: { voice, person: by } });
	if (voted) return refused({ code: 'voted-already', params: { voice } });
	if (!poll.choices.includes(choice)) return refused({ code: 'choice-not-offered', params: { choice } });
	if (elector.channel !== 'electronic') return refused({ code: 'other-channel', params: { voice, channel: elector.channel } });
	return ok(elector);
}
