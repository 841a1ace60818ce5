import type { SittingState } from '../state.ts';
import { change, type Draft, type Handlers } from './draft.ts';

/** An agenda not begun: each item to be treated. */
export function itemsOfAgenda(agenda: readonly { readonly id: string }[]): Map<string, { readonly status: 'pending' }> {
	return new Map(agenda.map((item) => [item.id, { status: 'pending' }]));
}

/** Drafted resolutions, without amendments yet. */
export function resolutionsOf(drafts: SittingState['convened']['resolutions']): Draft['resolutions'] {
	return new Map(drafts.map((draft) => [draft.id, { draft, amendments: [] }]));
}

function stopSpeaking(draft: Draft): void {
	if (draft.speaking !== undefined) draft.spoken.set(draft.speaking, (draft.spoken.get(draft.speaking) ?? 0) + 1);
	delete draft.speaking;
}

/** What goes on under an item ends with it. */
function leaveItem(draft: Draft): void {
	delete draft.currentItem;
	delete draft.report;
	delete draft.calledFrom;
	stopSpeaking(draft);
	draft.queue = [];
}

export const course = {
	agendaSet(draft, { agenda, resolutions }) {
		draft.convened = { ...draft.convened, agenda, resolutions };
		draft.items = itemsOfAgenda(agenda);
		draft.resolutions = resolutionsOf(resolutions);
	},
	noticeSent(draft, { byMail, byPost, at }) {
		draft.notices = [...draft.notices, { at, byMail, byPost }];
	},
	reminderSent(draft, { people, at }) {
		draft.reminders = [...draft.reminders, { at, people }];
	},
	quorumProclaimed(draft, { outcome, resolution, at }) {
		draft.quorums = [...draft.quorums, { at, outcome, ...(resolution === undefined ? {} : { resolution }) }];
	},
	opened(draft, { at }) {
		draft.phase = 'open';
		draft.openedAt = at;
	},
	suspended(draft, { reason, at }) {
		draft.phase = 'suspended';
		draft.suspensions = [...draft.suspensions, { from: at, ...(reason === undefined ? {} : { reason }) }];
	},
	resumed(draft, { at }) {
		draft.phase = 'open';
		draft.suspensions = draft.suspensions.map((one, index, all) => (index === all.length - 1 ? { ...one, to: at } : one));
	},
	adjourned(draft, { reason, at }) {
		draft.phase = 'closed';
		draft.adjourned = reason;
		draft.closedAt = at;
	},
	closed(draft, { at }) {
		draft.phase = 'closed';
		draft.closedAt = at;
	},
	itemStarted(draft, { item, at }) {
		change(draft.items, item, { status: 'current', startedAt: at });
		draft.currentItem = item;
	},
	itemEnded(draft, { item, at }) {
		change(draft.items, item, { status: 'ended', endedAt: at });
		leaveItem(draft);
	},
	itemPostponed(draft, { item, reason, at }) {
		change(draft.items, item, { status: 'postponed', reason, endedAt: at });
		if (draft.currentItem === item) leaveItem(draft);
	},
	speakerAsked(draft, { person, list }) {
		draft.queue = [...draft.queue, { person, ...(list === undefined ? {} : { list }) }];
	},
	speakersAlternated(draft, { alternate }) {
		draft.alternation = alternate;
	},
	speakerCalled(draft, { person }) {
		stopSpeaking(draft);
		draft.calledFrom = draft.queue.find((one) => one.person === person)?.list ?? '';
		draft.queue = draft.queue.filter((one) => one.person !== person);
		draft.speaking = person;
	},
	speakerEnded(draft, { person }) {
		if (draft.speaking === person) stopSpeaking(draft);
		else draft.queue = draft.queue.filter((one) => one.person !== person);
	},
	reportBegun(draft, { workshop }) {
		draft.report = workshop;
	},
	reportEnded(draft) {
		delete draft.report;
	},
	incidentNoted(draft, { text, at }) {
		draft.incidents = [...draft.incidents, { at, text }];
	},
	minutesDrafted(draft) {
		draft.phase = 'drafted';
	},
	reviewersNamed(draft, { people }) {
		draft.reviewers = people;
	},
	minutesReviewed(draft, { person, digest, approved, comment, at }) {
		draft.reviews.set(person, { at, digest, approved, ...(comment === undefined ? {} : { comment }) });
	},
	minutesSigned(draft, { office, means, sha256, at }) {
		draft.signed = [...draft.signed, { office, means, at, ...(sha256 === undefined ? {} : { sha256 }) }];
		if (draft.signed.length === 2) draft.phase = 'signed';
	},
	minutesPublished(draft) {
		draft.phase = 'published';
	},
} as const satisfies Partial<Handlers>;
