import type { ClockTime } from '../basics/index.ts';

/** Voices. */
export interface VoteCounts {
	readonly for: number;
	readonly against: number;
	readonly abstention: number;
	readonly blank?: number;
	readonly spoiled?: number;
}

/** The voices that a majority may be counted on beside those of the vote itself, at the moment of the vote. */
export interface VoteBases {
	readonly present?: number;
	readonly presentOrRepresented?: number;
	readonly enrolled?: number;
}

/** What one college voted. */
export interface CollegeCounts {
	readonly college: string;
	readonly counts: VoteCounts;
	readonly bases?: VoteBases;
}

export const VOTE_METHODS = ['showOfHands', 'secret', 'electronic', 'postal', 'acclamation', 'mixed'] as const;
/** `secret`: on paper, counted by scrutineers; `mixed`: some in the room, some at a distance. */
export type VoteMethod = (typeof VOTE_METHODS)[number];

export interface Vote {
	readonly method?: VoteMethod;
	/** Of an electronic or mixed vote: whether nobody can know who chose what. A paper ballot is. */
	readonly secret?: boolean;
	readonly unanimous?: boolean;
	readonly counts?: VoteCounts;
	/** Voices, as announced. */
	readonly votesCast?: number;
	readonly bases?: VoteBases;
	/** Counts by college, where they vote apart. */
	readonly colleges?: readonly CollegeCounts[];
	/** The side to which the chair's casting vote fell, where there was a tie and it was used. */
	readonly castingVote?: 'for' | 'against';
}

/** Whether nobody can know who chose what. */
export function isSecret(vote: Vote): boolean {
	return vote.method === 'secret' || vote.secret === true;
}

/** A quorum as the chair stated it. */
export interface QuorumStatement {
	readonly at?: ClockTime;
	/** Of the quorum of one resolution: its id. */
	readonly resolution?: string;
	/** Voices or members, as the rule counts. */
	readonly counted: number;
	readonly enrolled: number;
	readonly required: number;
	readonly reached: boolean;
}

/** Voices that chose for or against: abstentions, blank and spoiled left out. */
export function votesCast(counts: VoteCounts): number {
	return counts.for + counts.against;
}

/** All voices that took part. */
export function voters(counts: VoteCounts): number {
	return votesCast(counts) + counts.abstention + (counts.blank ?? 0) + (counts.spoiled ?? 0);
}

/** Several counts as one. */
export function sumCounts(parts: Iterable<VoteCounts>): Required<VoteCounts> {
	const sum = { for: 0, against: 0, abstention: 0, blank: 0, spoiled: 0 };
	for (const part of parts) {
		sum.for += part.for;
		sum.against += part.against;
		sum.abstention += part.abstention;
		sum.blank += part.blank ?? 0;
		sum.spoiled += part.spoiled ?? 0;
	}
	return sum;
}
