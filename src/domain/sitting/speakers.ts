import type { SittingState } from './state.ts';

/** The lists on which people put themselves where women and men are called in turn. */
export const SPEAKER_LISTS = ['women', 'men'] as const;
export type SpeakerList = (typeof SPEAKER_LISTS)[number];

/**
 * Those who asked to speak, in the order in which they are called: who has spoken least first, then who asked first. Where
 * lists alternate (women and men, or whatever lists people put themselves on), one of each is called in turn, beginning with
 * another than that of whoever was called last.
 */
export function speakingOrder(state: Pick<SittingState, 'queue' | 'spoken' | 'calledFrom'>, { alternate = false } = {}): readonly string[] {
	const waiting = state.queue.map((one, asked) => ({ ...one, asked, spoken: state.spoken.get(one.person) ?? 0 }));
	waiting.sort((a, b) => a.spoken - b.spoken || a.asked - b.asked);
	if (!alternate) return waiting.map((one) => one.person);
	// The lists in the order of their first speakers, but for the one whose turn it was, one of each in turn.
	const byList = [...Map.groupBy(waiting, (one) => one.list ?? '')];
	const lists = byList.sort(([a], [b]) => Number(a === state.calledFrom) - Number(b === state.calledFrom)).map(([, list]) => list);
	const longest = Math.max(0, ...lists.map((list) => list.length));
	return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn]?.person ?? [])).flat();
}

/** Whether one of each list is called in turn: as the chair says; until then, as soon as people who asked put themselves on two. */
export function alternates({ queue, alternation }: Pick<SittingState, 'queue' | 'alternation'>): boolean {
	return alternation ?? new Set(queue.flatMap(({ list }) => list ?? [])).size > 1;
}
