import { bySource } from '../../basics/index.ts';
import { configRefusal, type PollConfig, type PollSubject, resolutionOf } from '../../polls/index.ts';
import type { ChannelReturn, Happening } from '../events.ts';
import { isKeptOut, itemsOfSubject } from '../interests.ts';
import { itemQuorumNow } from '../quorum.ts';
import { decisionsOf, isComplete, resultNow, withReturn } from '../result.ts';
import type { PollState, SittingState } from '../state.ts';
import { amendmentStatus, pendingAmendments, standingPoll } from '../text.ts';
import { withoutQuorum } from './course.ts';
import { brings, type Deciders, type Decision, DONE_ALREADY, outside, refuse, SITTING, withoutReason } from './decision.ts';

/** Refuses a resolution whose turn it is not, or an amendment of it. */
function textRefusal(state: SittingState, subject: Extract<PollSubject, { resolution: string }>): Decision | undefined {
	const { resolution } = subject;
	const known = state.resolutions.get(resolution);
	if (known === undefined) return refuse('resolution-unknown', { resolution });
	if (known.setAside !== undefined) return refuse('resolution-set-aside', { resolution });
	const voted = standingPoll(state, { resolution });
	if (voted !== undefined) return refuse('poll-held-already', { poll: voted.config.id });
	const [next, ...more] = pendingAmendments(state, resolution);
	if (subject.kind === 'resolution') {
		return next === undefined ? undefined : refuse('amendments-pending', { amendment: next.draft.id, count: more.length + 1 });
	}
	const { amendment } = subject;
	const asked = state.amendments.get(amendment);
	if (asked === undefined || asked.draft.resolution !== resolution) return refuse('amendment-unknown', { amendment });
	const status = amendmentStatus(state, asked);
	if (status !== 'pending') return refuse('amendment-not-pending', { amendment, status });
	return next === undefined || next.draft.id === amendment ? undefined : refuse('amendment-before', { amendment: next.draft.id });
}

/** Refuses what is not under the item that is treated, or was voted. */
function subjectRefusal(state: SittingState, subject: PollSubject): Decision | undefined {
	if (subject.kind === 'procedure') return undefined;
	if (state.currentItem === undefined || !itemsOfSubject(state, subject).has(state.currentItem)) {
		return refuse('not-current-item', { subject: subject.kind === 'election' ? subject.election : subject.resolution });
	}
	if (subject.kind !== 'election') return textRefusal(state, subject);
	const held = standingPoll(state, { election: subject.election });
	return held === undefined ? undefined : refuse('poll-held-already', { poll: held.config.id });
}

/** Refuses a poll in which nobody could vote, or those at a distance could not. */
function withoutVoters(state: SittingState, config: PollConfig): Decision | undefined {
	const voting = [...state.held].filter(([id, held]) => {
		const voice = state.roll.voices.get(id);
		return voice !== undefined && !isKeptOut(state, config, voice, held.holder);
	});
	if (voting.length === 0) return refuse('nobody-votes', {});
	const remote = voting.filter(([, held]) => state.people.get(held.holder)?.place === 'remote').length;
	return remote > 0 && config.remote === undefined ? refuse('remote-without-channel', { voices: remote }) : undefined;
}

function openRefusal(state: SittingState, config: PollConfig): Decision | undefined {
	const { subject } = config;
	const early = withoutQuorum(state) ?? subjectRefusal(state, subject);
	if (early !== undefined) return early;
	const decisions = decisionsOf(state, subject);
	const quorum = subject.kind === 'procedure' ? undefined : itemQuorumNow(state, decisions);
	if (quorum?.status === 'missed')
		return refuse('item-quorum-missed', { counted: quorum.counted, required: quorum.required }, quorum.source);
	const { statutes, kind } = state.convened;
	const refusal = configRefusal(config, decisions, statutes, kind);
	if (refusal !== undefined) return { ok: false, error: refusal };
	return withoutVoters(state, config);
}

/** What one more return of a closed poll brings: its result too, where it was the last that the poll waited for. */
function enter(state: SittingState, poll: PollState, returns: ChannelReturn, correction?: string): Decision {
	const result = resultNow(state, withReturn(poll, returns, correction));
	if (!result.ok) return result;
	const entered: Happening = { type: 'returnsEntered', poll: poll.config.id, returns, ...(correction === undefined ? {} : { correction }) };
	if (!isComplete(withReturn(poll, returns))) return brings(entered);
	return brings(entered, { type: 'resultProclaimed', poll: poll.config.id, result: result.value });
}

/** What a poll brings once it is closed with some returns. */
function closeWith(state: SittingState, poll: PollState, returns: readonly ChannelReturn[]): Decision {
	let closed: PollState = { ...poll, status: 'closed', enrolled: state.enrolled };
	const happenings: Happening[] = [{ type: 'pollClosed', poll: poll.config.id }];
	for (const one of returns) {
		if (closed.returns[one.channel] !== undefined) return refuse('counted-already', { channel: one.channel });
		const entered = enter(state, closed, one);
		if (!entered.ok) return entered;
		closed = withReturn(closed, one);
		happenings.push(...entered.value);
	}
	return brings(...happenings);
}

/** Refuses to undo a poll on which a later one stands: on another amendment of the same text, or on the text itself. */
function withLaterVote(state: SittingState, { config }: PollState): Decision | undefined {
	if (config.subject.kind !== 'amendment') return undefined;
	const { resolution } = config.subject;
	const polls = [...state.polls.values()];
	const later = polls
		.slice(polls.findIndex((one) => one.config.id === config.id) + 1)
		.find(({ status, config: { subject } }) => status !== 'annulled' && resolutionOf(subject) === resolution);
	return later === undefined ? undefined : refuse('later-vote-stands', { poll: later.config.id });
}

/** The side that the chair's own voice took, where the poll was public and noted it. */
function chairVoted(state: SittingState, { returns, electors }: PollState): 'for' | 'against' | undefined {
	const ballots = [
		...(returns.electronic?.form === 'public' ? returns.electronic.ballots : []),
		...(returns.hands?.form === 'names' ? returns.hands.ballots : []),
	];
	const own = ballots.find((one) => one.by === state.chair && electors.get(one.voice)?.represented === false);
	return own?.choice === 'for' || own?.choice === 'against' ? own.choice : undefined;
}

export const polls = {
	openPoll(state, { poll: config }) {
		const known = state.polls.get(config.id);
		if (known !== undefined) return known.status === 'open' ? DONE_ALREADY : refuse('poll-known', { poll: config.id });
		return outside(state, 'open') ?? openRefusal(state, config) ?? brings({ type: 'pollOpened', poll: config });
	},
	assignChannel(state, { poll: id, voice, channel }) {
		const poll = state.polls.get(id);
		if (poll === undefined) return refuse('poll-unknown', { poll: id });
		if (poll.status !== 'open') return refuse('poll-not-open', { poll: id });
		const elector = poll.electors.get(voice);
		if (elector === undefined) return refuse('voice-unknown', { voice });
		if (channel !== poll.config.room && channel !== 'electronic') return refuse('channel-unexpected', { channel });
		return elector.channel === channel ? DONE_ALREADY : brings({ type: 'channelAssigned', poll: id, voice, channel });
	},
	closePoll(state, { poll: id, returns }) {
		const poll = state.polls.get(id);
		if (poll === undefined) return refuse('poll-unknown', { poll: id });
		if (poll.status !== 'open') return poll.status === 'annulled' ? refuse('poll-annulled', { poll: id }) : DONE_ALREADY;
		return closeWith(state, poll, returns);
	},
	enterReturns(state, { poll: id, returns, correction }) {
		const early = outside(state, ...SITTING);
		if (early !== undefined) return early;
		const poll = state.polls.get(id);
		if (poll === undefined) return refuse('poll-unknown', { poll: id });
		if (poll.status !== 'closed' && poll.status !== 'counted') return refuse('poll-not-closed', { poll: id });
		if (poll.returns[returns.channel] === undefined) return enter(state, poll, returns);
		if (correction === undefined) return refuse('counted-already', { channel: returns.channel });
		return withoutReason(correction) ?? withLaterVote(state, poll) ?? enter(state, poll, returns, correction);
	},
	giveCastingVote(state, { poll: id, side }) {
		const early = outside(state, ...SITTING);
		if (early !== undefined) return early;
		const poll = state.polls.get(id);
		if (poll === undefined) return refuse('poll-unknown', { poll: id });
		if (poll.status !== 'counted') return refuse('poll-not-counted', { poll: id });
		if (poll.castingVote === side) return DONE_ALREADY;
		const { castingVote } = state.convened.statutes ?? {};
		const decisions = poll.result?.kind === 'vote' ? poll.result.decisions : [];
		const open = decisions.some((one) => 'castingVote' in one.outcome && one.outcome.castingVote === 'open');
		if (castingVote === undefined || !open) return refuse('no-casting-vote', { poll: id });
		const own = chairVoted(state, poll);
		if (own !== undefined && own !== side) return refuse('casting-vote-contradicts', { side: own }, bySource(castingVote));
		const result = resultNow(state, { ...poll, castingVote: side });
		if (!result.ok) return result;
		return brings({ type: 'castingVoteGiven', poll: id, side }, { type: 'resultProclaimed', poll: id, result: result.value });
	},
	annulPoll(state, { poll: id, reason }) {
		const early = outside(state, ...SITTING) ?? withoutReason(reason);
		if (early !== undefined) return early;
		const poll = state.polls.get(id);
		if (poll === undefined) return refuse('poll-unknown', { poll: id });
		if (poll.status === 'annulled') return DONE_ALREADY;
		return withLaterVote(state, poll) ?? brings({ type: 'pollAnnulled', poll: id, reason });
	},
} as const satisfies Partial<Deciders>;
