import type { PollConfig } from '../polls/index.ts';
import type { VoiceId } from '../voices/index.ts';
import type { SittingState } from './state.ts';

/** The items of the agenda that a resolution decides. */
export function itemsOf(state: Pick<SittingState, 'resolutions'>, resolution: string): ReadonlySet<string> {
	const decisions = state.resolutions.get(resolution)?.draft.decisions ?? [];
	return new Set(decisions.flatMap((one) => (one.agendaItem === undefined ? [] : [one.agendaItem])));
}

/**
 * Whether an interest declared keeps a voice out of a poll: its member's own, or that of the person who holds it. It leaves
 * the poll and what its majority is counted on; the quorum still counts who is there.
 */
export function isKeptOut(
	state: Pick<SittingState, 'interests' | 'resolutions'>,
	{ subject }: PollConfig,
	voice: VoiceId,
	holder: string,
): boolean {
	if (subject.kind === 'procedure' || state.interests.length === 0) return false;
	const items = itemsOf(state, subject.resolution);
	return state.interests.some(
		({ item, interest }) => items.has(item) && ('voice' in interest ? interest.voice === voice : interest.person === holder),
	);
}
