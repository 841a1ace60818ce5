import type { Result } from '../basics/index.ts';
import {
	type CountContext,
	channelsOf,
	type PollResult,
	type PollSubject,
	type ReturnRefusal,
	resolutionOf,
	resultOf,
} from '../polls/index.ts';
import { type DecisionKind, votingColleges } from '../statutes/index.ts';
import type { ChannelReturn } from './events.ts';
import { type PollState, type SittingState, WHOLE } from './state.ts';

/**
 * What a poll decides, for its majority. An amendment is adopted as the text that it changes; a question of procedure, or a
 * text that names no kind, as any other decision.
 */
export function decisionsOf(state: Pick<SittingState, 'resolutions'>, subject: PollSubject): readonly DecisionKind[] {
	if (subject.kind === 'election') return [subject.decision];
	const kinds = (state.resolutions.get(resolutionOf(subject) ?? '')?.draft.decisions ?? []).map((one) => one.kind);
	return kinds.length === 0 ? ['other'] : kinds;
}

/** A poll with what one channel gave; a return that is corrected takes back the casting vote that it led to. */
export function withReturn<P extends Pick<PollState, 'returns' | 'castingVote'>>(poll: P, returns: ChannelReturn, correction?: string): P {
	const { channel: _channel, ...given } = returns;
	const made: P & { -readonly [K in 'castingVote']?: PollState[K] } = { ...poll, returns: { ...poll.returns, ...given } };
	if (correction !== undefined) delete made.castingVote;
	return made;
}

/** Whether every channel by which somebody votes has given what it has. */
export function isComplete(poll: PollState): boolean {
	return [...channelsOf(poll)].every((channel) => poll.returns[channel] !== undefined);
}

/** What counting the votes of a poll reads of it. */
export function countContextOf({ convened: { statutes } }: Pick<SittingState, 'convened'>, { config, electors }: PollState): CountContext {
	return { config, electors, colleges: new Set(votingColleges(statutes).map((one) => one.id)) };
}

/** A poll counted and judged from what it has: the same whether it is asked at the sitting or of its journal. Linear. */
export function resultNow(state: Pick<SittingState, 'resolutions' | 'convened'>, poll: PollState): Result<PollResult, ReturnRefusal> {
	const { statutes } = state.convened;
	const { subject } = poll.config;
	const college = subject.kind === 'election' ? subject.college : undefined;
	const votes = new Map([...poll.enrolled].map(([key, { voices }]) => [key, voices]));
	return resultOf(poll.returns, {
		...countContextOf(state, poll),
		enrolled: { whole: votes.get(college ?? WHOLE) ?? 0, colleges: votes },
		decisions: decisionsOf(state, poll.config.subject),
		statutes,
		...(poll.castingVote === undefined ? {} : { castingVote: poll.castingVote }),
	});
}
