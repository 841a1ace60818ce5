import { type Coded, ok, type Result, refused } from '../basics/index.ts';
import type { Statutes } from '../statutes/index.ts';
import { type Marks, type BallotRefusal as MarksRefusal, validateBallot } from '../tally/index.ts';
import type { VoiceId } from '../voices/index.ts';
import { type Channel, type Choice, offeredChoices, type PollConfig } from './poll.ts';

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

/** As {@link Ballot}, at an election. */
export interface MarkedBallot {
	readonly voice: VoiceId;
	readonly by: string;
	readonly marks: Marks;
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
export type BallotRefusal = Coded<BallotRefusals> | MarksRefusal;

/** What judging a ballot reads of a poll. */
export interface BallotContext {
	readonly config: PollConfig;
	readonly open: boolean;
	readonly electors: Electors;
	readonly statutes: Statutes | undefined;
	/** Whether the voice has a ballot already. */
	readonly voted: boolean;
}

/** Whether what a ballot says may be said at this poll. */
function contentRefusal(ballot: Ballot | MarkedBallot, { config, statutes }: BallotContext): BallotRefusal | undefined {
	const { subject } = config;
	if (subject.kind === 'election') {
		const marks: Marks = 'marks' in ballot ? ballot.marks : { kind: 'spoiled' };
		// Only scrutineers find a ballot spoiled; nobody sends one.
		if (marks.kind === 'spoiled') return { code: 'choice-not-offered', params: { choice: marks.kind } };
		const judged = validateBallot(subject.tally, { weight: 1, marks });
		return judged.ok ? undefined : judged.error;
	}
	const choice = 'choice' in ballot ? ballot.choice : ballot.marks.kind;
	return offeredChoices(statutes).some((offered) => offered === choice) ? undefined : { code: 'choice-not-offered', params: { choice } };
}

/**
 * Whether an electronic ballot is taken. Nothing is counted: the store keeps one ballot for a poll and voice, and holds the
 * poll from closing while it asks, so that a ballot is counted or refused, never both.
 */
export function judgeBallot(ballot: Ballot | MarkedBallot, context: BallotContext): Result<Elector, BallotRefusal> {
	const { voice, by } = ballot;
	if (!context.open) return refused({ code: 'poll-not-open', params: { poll: context.config.id } });
	const elector = context.electors.get(voice);
	if (elector === undefined || elector.left) return refused({ code: 'not-entitled', params: { voice } });
	if (elector.holders.at(-1) !== by) return refused({ code: 'voice-not-held', params: { voice, person: by } });
	if (context.voted) return refused({ code: 'voted-already', params: { voice } });
	if (elector.channel !== 'electronic') return refused({ code: 'other-channel', params: { voice, channel: elector.channel } });
	const refusal = contentRefusal(ballot, context);
	return refusal === undefined ? ok(elector) : refused(refusal);
}
