import type { PollConfig, PollSubject } from '../polls/index.ts';
import type { Voice } from '../voices/index.ts';
import type { SittingState } from './state.ts';

/** The items of the agenda that a resolution decides. */
export function itemsOf(state: Pick<SittingState, 'resolutions'>, resolution: string): ReadonlySet<string> {
	const decisions = state.resolutions.get(resolution)?.draft.decisions ?? [];
	return new Set(decisions.flatMap((one) => (one.agendaItem === undefined ? [] : [one.agendaItem])));
}

/** The items of the agenda under which something is voted; a question of procedure is of none. */
export function itemsOfSubject(state: Pick<SittingState, 'resolutions'>, subject: PollSubject): ReadonlySet<string> {
	switch (subject.kind) {
		case 'resolution':
		case 'amendment':
			return itemsOf(state, subject.resolution);
		case 'election':
			return new Set([subject.agendaItem]);
		case 'procedure':
			return new Set();
	}
}

/**
 * Whether a voice is kept out of a poll: an election by one college has no others; an interest declared takes out its
 * member's own, or those that a person holds. It leaves the poll and what its majority is counted on; the quorum still
 * counts who is there.
 */
export function isKeptOut(
	state: Pick<SittingState, 'interests' | 'resolutions'>,
	{ subject }: PollConfig,
	voice: Voice,
	holder: string,
): boolean {
	if (subject.kind === 'election' && subject.college !== undefined && subject.college !== voice.college) return true;
	if (state.interests.length === 0) return false;
	const items = itemsOfSubject(state, subject);
	return state.interests.some(
		({ item, interest }) => items.has(item) && ('voice' in interest ? interest.voice === voice.id : interest.person === holder),
	);
}
