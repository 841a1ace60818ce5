import type { Voice } from './voice.ts';

/** Members and votes of some voices. */
export function countVoices(voices: Iterable<Pick<Voice, 'weight'>>): { readonly members: number; readonly voices: number } {
	let [members, weight] = [0, 0];
	for (const voice of voices) {
		members += 1;
		weight += voice.weight;
	}
	return { members, voices: weight };
}

/** The voices of each of some colleges; those of no college are in none. */
export function byCollege<V extends Pick<Voice, 'college'>>(
	voices: Iterable<V>,
	colleges: readonly { readonly id: string }[],
): Map<string, V[]> {
	const parts = new Map<string, V[]>(colleges.map((one) => [one.id, []]));
	for (const voice of voices) if (voice.college !== undefined) parts.get(voice.college)?.push(voice);
	return parts;
}
