import type { Entitlement, VoiceId } from '../voices/index.ts';

/** Someone to whom a notice goes, in the name of one member or of several. */
export interface Recipient {
	/** `person:dupont-camille`; `organisation:lille` where nobody stands for it. */
	readonly id: VoiceId;
	readonly person?: string;
	readonly members: readonly VoiceId[];
}

/**
 * To whom the notice goes: each person once, for themselves and for every organisation that they stand for, substitutes as
 * well as titulars; an organisation that nobody stands for by itself. In the order of the members.
 */
export function recipientsOf(members: readonly Pick<Entitlement, 'member' | 'voice'>[]): readonly Recipient[] {
	const people = new Map<string, VoiceId[]>();
	const alone: Recipient[] = [];
	for (const { member, voice } of members) {
		for (const person of voice.heldBy) people.set(person, [...(people.get(person) ?? []), member]);
		if (voice.heldBy.length === 0) alone.push({ id: member, members: [member] });
	}
	return [...[...people].map(([person, of]) => ({ id: `person:${person}`, person, members: of })), ...alone];
}
