import type { SittingState } from './state.ts';

/**
 * Those who asked to speak, in the order in which they are called: who has spoken least first, then who asked first. Where
 * lists alternate (women and men, or whatever lists people put themselves on), one of each is called in turn.
 */
export function speakingOrder(state: Pick<SittingState, 'queue' | 'spoken'>, { alternate = false } = {}): readonly string[] {
	const waiting = state.queue.map((one, asked) => ({ ...one, asked, spoken: state.spoken.get(one.person) ?? 0 }));
	waiting.sort((a, b) => a.spoken - b.spoken || a.asked - b.asked);
	if (!alternate) return waiting.map((one) => one.person);
	// The lists in the order of their first speakers, one of each in turn.
	const lists = [...Map.groupBy(waiting, (one) => one.list ?? '').values()];
	const longest = Math.max(0, ...lists.map((list) => list.length));
	return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn]?.person ?? [])).flat();
}
