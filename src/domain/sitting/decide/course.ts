import type { Happening } from '../events.ts';
import { allowsDeciding, itemQuorumNow, quorumNow } from '../quorum.ts';
import type { SittingState } from '../state.ts';
import {
	ATTENDED,
	brings,
	type Deciders,
	type Decision,
	DONE_ALREADY,
	isThere,
	outside,
	refuse,
	SITTING,
	withOpenPoll,
	withoutOfficer,
	withoutReason,
} from './decision.ts';

/** Ends the item under way, where there is one. */
function endCurrent(state: SittingState): readonly Happening[] {
	return state.currentItem === undefined ? [] : [{ type: 'itemEnded', item: state.currentItem }];
}

/** Ends the report that is heard, where there is one. */
function endReport({ report }: SittingState): readonly Happening[] {
	return report === undefined ? [] : [{ type: 'reportEnded', workshop: report }];
}

/** Refuses to leave an item whose poll takes votes. */
function withVotesTaken(state: SittingState): Decision | undefined {
	const poll = [...state.polls.values()].find((one) => one.status === 'open');
	return poll === undefined ? undefined : refuse('poll-open', { poll: poll.config.id });
}

/** Refuses once a signature stands under the minutes. */
function beforeSigning(state: SittingState): Decision | undefined {
	const [first] = state.signed;
	return outside(state, 'drafted') ?? (first === undefined ? undefined : refuse('signed-already', { office: first.office }));
}

/** The first reviewer who has not approved the minutes; with a digest, that very text. */
function missingReview({ reviewers, reviews }: SittingState, digest: string | undefined): string | undefined {
	return reviewers.find((one) => {
		const review = reviews.get(one);
		return review?.approved !== true || (digest !== undefined && review.digest !== digest);
	});
}

export const course = {
	setAgenda(state, { agenda, resolutions }) {
		return outside(state, 'convened') ?? brings({ type: 'agendaSet', agenda, resolutions });
	},
	sendNotice(state, { byMail, byPost, frame }) {
		const said = frame === undefined ? {} : { frame };
		return outside(state, 'convened') ?? brings({ type: 'noticeSent', sequence: state.notices.length, byMail, byPost, ...said });
	},
	sendReminder(state, { people }) {
		return outside(state, 'convened') ?? (people.length === 0 ? DONE_ALREADY : brings({ type: 'reminderSent', people }));
	},
	proclaimQuorum(state, { resolution }) {
		const early = outside(state, ...ATTENDED) ?? withoutOfficer(state, 'chair');
		if (early !== undefined) return early;
		if (!state.sheetOpen) return refuse('sheet-not-open', {});
		if (resolution === undefined) return brings({ type: 'quorumProclaimed', outcome: quorumNow(state) });
		const known = state.resolutions.get(resolution);
		if (known === undefined) return refuse('resolution-unknown', { resolution });
		const outcome = itemQuorumNow(
			state,
			known.draft.decisions.map((one) => one.kind),
		);
		return outcome === undefined ? refuse('no-item-quorum', { resolution }) : brings({ type: 'quorumProclaimed', outcome, resolution });
	},
	open(state) {
		const early = outside(state, 'convened');
		if (early !== undefined) return early;
		if (!state.sheetOpen) return refuse('sheet-not-open', {});
		return withoutOfficer(state, 'chair') ?? withoutOfficer(state, 'secretary') ?? brings({ type: 'opened' });
	},
	suspend(state, { reason }) {
		return outside(state, 'open') ?? withVotesTaken(state) ?? brings({ type: 'suspended', ...(reason === undefined ? {} : { reason }) });
	},
	resume(state) {
		return (
			outside(state, 'suspended') ?? withoutOfficer(state, 'chair') ?? withoutOfficer(state, 'secretary') ?? brings({ type: 'resumed' })
		);
	},
	adjourn(state, { reason }) {
		return (
			outside(state, ...SITTING) ??
			withoutReason(reason) ??
			withOpenPoll(state) ??
			brings(...endCurrent(state), { type: 'adjourned', reason })
		);
	},
	close(state) {
		const early = outside(state, 'open') ?? withOpenPoll(state) ?? withoutOfficer(state, 'chair');
		if (early !== undefined) return early;
		if (state.quorums.length === 0) return refuse('quorum-not-proclaimed', {});
		const left = [...state.items].filter(([, item]) => item.status === 'pending').map(([item]) => item);
		const [first] = left;
		if (first !== undefined) return refuse('items-untreated', { item: first, count: left.length });
		return brings(...endCurrent(state), { type: 'closed' });
	},
	startItem(state, { item }) {
		const early = outside(state, 'open');
		if (early !== undefined) return early;
		const known = state.items.get(item);
		if (known === undefined) return refuse('item-unknown', { item });
		if (known.status === 'current') return DONE_ALREADY;
		// An item that ended may be taken up again: a vote annulled is held anew.
		return withVotesTaken(state) ?? brings(...endCurrent(state), { type: 'itemStarted', item });
	},
	endItem(state) {
		const early = outside(state, 'open') ?? withVotesTaken(state);
		if (early !== undefined) return early;
		return state.currentItem === undefined ? refuse('no-current-item', {}) : brings(...endCurrent(state));
	},
	postponeItem(state, { item, reason }) {
		const early = outside(state, ...SITTING) ?? withoutReason(reason) ?? withVotesTaken(state);
		if (early !== undefined) return early;
		const known = state.items.get(item);
		if (known === undefined) return refuse('item-unknown', { item });
		if (known.status === 'postponed') return DONE_ALREADY;
		return known.status === 'ended' ? refuse('item-ended', { item }) : brings({ type: 'itemPostponed', item, reason });
	},
	askToSpeak(state, { person, list }) {
		const early = outside(state, 'open');
		if (early !== undefined) return early;
		if (!isThere(state, person)) return refuse('person-not-there', { person });
		if (state.queue.some((one) => one.person === person)) return refuse('already-asked', { person });
		return brings({ type: 'speakerAsked', person, ...(list === undefined ? {} : { list }) });
	},
	alternateSpeakers(state, { alternate }) {
		const early = outside(state, ...ATTENDED);
		if (early !== undefined) return early;
		return state.alternation === alternate ? DONE_ALREADY : brings({ type: 'speakersAlternated', alternate });
	},
	callSpeaker(state, { person }) {
		const early = outside(state, 'open');
		if (early !== undefined) return early;
		if (state.speaking === person) return DONE_ALREADY;
		// The chair may call anyone who is there, asked or not.
		return isThere(state, person) ? brings({ type: 'speakerCalled', person }) : refuse('person-not-there', { person });
	},
	endSpeaker(state, { person }) {
		const early = outside(state, ...SITTING);
		if (early !== undefined) return early;
		const known = state.speaking === person || state.queue.some((one) => one.person === person);
		return known ? brings({ type: 'speakerEnded', person }) : refuse('not-in-queue', { person });
	},
	hearReport(state, { workshop }) {
		const early = outside(state, ...SITTING);
		if (early !== undefined) return early;
		if (state.currentItem === undefined) return refuse('no-current-item', {});
		return state.report === workshop ? DONE_ALREADY : brings(...endReport(state), { type: 'reportBegun', workshop });
	},
	endReport(state) {
		return outside(state, ...SITTING) ?? brings(...endReport(state));
	},
	noteIncident(state, { text }) {
		return outside(state, 'convened', 'open', 'suspended', 'closed') ?? withoutReason(text) ?? brings({ type: 'incidentNoted', text });
	},
	draftMinutes(state) {
		return outside(state, 'closed') ?? brings({ type: 'minutesDrafted' });
	},
	nameReviewers(state, { people }) {
		return beforeSigning(state) ?? brings({ type: 'reviewersNamed', people });
	},
	reviewMinutes(state, { person, digest, approved, comment }) {
		const early = beforeSigning(state);
		if (early !== undefined) return early;
		if (!state.reviewers.includes(person)) return refuse('not-reviewer', { person });
		return brings({ type: 'minutesReviewed', person, digest, approved, ...(comment === undefined ? {} : { comment }) });
	},
	signMinutes(state, { office, person, means, digest, sha256 }) {
		const early = outside(state, 'drafted');
		if (early !== undefined) return early;
		if (state[office] !== person) return refuse('officer-differs', { office, person });
		if (state.signed.some((one) => one.office === office)) return refuse('signed-already', { office });
		// Who signs second signs what was signed first.
		const waiting = state.signed.length > 0 ? undefined : missingReview(state, digest);
		if (waiting !== undefined) return refuse('review-missing', { person: waiting });
		return brings({ type: 'minutesSigned', office, means, ...(sha256 === undefined ? {} : { sha256 }) });
	},
	publishMinutes(state) {
		return outside(state, 'signed') ?? brings({ type: 'minutesPublished' });
	},
} as const satisfies Partial<Deciders>;

/** Refuses a vote without a quorum that was proclaimed and still holds, or without a chair. */
export function withoutQuorum(state: SittingState): Decision | undefined {
	const chair = withoutOfficer(state, 'chair');
	if (chair !== undefined) return chair;
	if (!state.quorums.some((one) => one.resolution === undefined)) return refuse('quorum-not-proclaimed', {});
	const outcome = quorumNow(state);
	if (allowsDeciding(outcome) || outcome.status !== 'missed') return undefined;
	const { counted, required, source } = outcome;
	return refuse('quorum-missed', { counted, required }, source);
}
