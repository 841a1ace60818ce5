import type { Voice, VoiceId } from './voice.ts';

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

/** Voices by id, and by the people who may hold them without a proxy. */
export interface Roll {
	readonly voices: ReadonlyMap<VoiceId, Voice>;
	readonly byPerson: ReadonlyMap<string, readonly VoiceId[]>;
}

/** Prepares voices for being looked up. Linear. */
export function indexRoll(voices: Iterable<Voice>): Roll {
	const known = new Map<VoiceId, Voice>();
	for (const voice of voices) known.set(voice.id, voice);
	const byPerson = new Map<string, VoiceId[]>();
	for (const { id, heldBy } of known.values()) {
		for (const person of heldBy) {
			const held = byPerson.get(person);
			if (held === undefined) byPerson.set(person, [id]);
			else held.push(id);
		}
	}
	return { voices: known, byPerson };
}
