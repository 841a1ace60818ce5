import { isCarried, type PollSubject } from '../polls/index.ts';
import type { AmendmentState, PollState, SittingState } from './state.ts';

/** What a poll may stand on, by its id. */
export type Standing = { readonly resolution: string } | { readonly amendment: string } | { readonly election: string };

function isOn(subject: PollSubject, of: Standing): boolean {
	if ('resolution' in of) return subject.kind === 'resolution' && subject.resolution === of.resolution;
	if ('amendment' in of) return subject.kind === 'amendment' && subject.amendment === of.amendment;
	return subject.kind === 'election' && subject.election === of.election;
}

/** The poll that stands on something: the last one that was not annulled. */
export function standingPoll(state: Pick<SittingState, 'polls'>, of: Standing): PollState | undefined {
	return [...state.polls.values()].findLast(({ config, status }) => status !== 'annulled' && isOn(config.subject, of));
}

/** Where a passage stands in a text: the one place, several, or none. */
export function occurrences(text: string, passage: string): number {
	return passage === '' ? 0 : text.split(passage).length - 1;
}

/** The text of a resolution with the amendments adopted so far, in the order in which they were. */
export function currentText(state: SittingState, resolution: string): string {
	let text = state.resolutions.get(resolution)?.draft.text ?? '';
	for (const { config, result, status } of state.polls.values()) {
		const { subject } = config;
		if (status !== 'counted' || !isCarried(result) || subject.kind !== 'amendment' || subject.resolution !== resolution) continue;
		const amendment = state.amendments.get(subject.amendment)?.draft;
		// A function, since `$` means something in a replacing text.
		if (amendment !== undefined) text = text.replace(amendment.passage, () => amendment.replacement);
	}
	return text;
}

export type AmendmentStatus = 'pending' | 'voting' | 'adopted' | 'rejected' | 'withdrawn' | 'fallen';

/** What became of an amendment; it falls where what was adopted before left nothing of its passage. */
export function amendmentStatus(state: SittingState, { draft, withdrawn }: AmendmentState): AmendmentStatus {
	if (withdrawn) return 'withdrawn';
	const poll = standingPoll(state, { amendment: draft.id });
	if (poll?.status === 'counted') return isCarried(poll.result) ? 'adopted' : 'rejected';
	if (poll !== undefined) return 'voting';
	return occurrences(currentText(state, draft.resolution), draft.passage) === 1 ? 'pending' : 'fallen';
}

/** The amendments of a resolution that are still to be put to the vote, the next one first. */
export function pendingAmendments(state: SittingState, resolution: string): readonly AmendmentState[] {
	return (state.resolutions.get(resolution)?.amendments ?? []).flatMap((id) => {
		const amendment = state.amendments.get(id);
		return amendment !== undefined && ['pending', 'voting'].includes(amendmentStatus(state, amendment)) ? [amendment] : [];
	});
}
