import type { Membership } from '../members/index.ts';

/** Of whom a voice is: `organisation:lille`, `person:dupont-camille`. A member has one, whatever its weight. */
export type VoiceId = string;

/** What a member may vote with, at one assembly. */
export interface Voice {
	readonly id: VoiceId;
	readonly category: string;
	readonly college?: string;
	/** Votes, whole. */
	readonly weight: number;
	/**
	 * The people who may hold it without a proxy, in order: the member in person; an organisation's representatives,
	 * titular before substitute. The first of them who is there holds it.
	 */
	readonly heldBy: readonly string[];
}

/** The voice of a membership's member. @throws TypeError on a membership of nobody, which a record does not hold */
export function voiceIdOf(membership: Pick<Membership, 'organisation' | 'person'>): VoiceId {
	if (membership.organisation !== undefined) return `organisation:${membership.organisation}`;
	if (membership.person !== undefined) return `person:${membership.person}`;
	throw new TypeError('a membership of nobody');
}

/** The member that a voice is of. */
export function memberOfVoice(voice: VoiceId): { readonly organisation?: string; readonly person?: string } {
	const [kind, id = ''] = voice.split(':');
	return kind === 'organisation' ? { organisation: id } : { person: id };
}
