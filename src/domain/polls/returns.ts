import type { VoteCounts } from '../assembly/index.ts';
import type { Coded } from '../basics/index.ts';
import type { MarkedCount } from '../tally/index.ts';
import type { VoiceId } from '../voices/index.ts';
import type { Ballot, MarkedBallot } from './electors.ts';
import type { Channel, Choice } from './poll.ts';

/** Something counted for each college that votes apart, or once for all. */
export type Parts<T> = readonly (T & { readonly college?: string })[];

/** What the room's hands said. Votes, not heads: a hand weighs what its voices weigh. */
export type HandsReturn =
	/** Everyone who is there is for. */
	| { readonly form: 'unanimous' }
	/** « Contre ? Abstention ? », the rest being for. */
	| { readonly form: 'rest-for'; readonly parts: Parts<{ readonly against: number; readonly abstention: number }> }
	/** Each side counted; who raised no hand did not vote. */
	| { readonly form: 'counts'; readonly parts: Parts<VoteCounts> }
	/** Hands noted by name, the rest being for or not voting. */
	| { readonly form: 'names'; readonly ballots: readonly Ballot[]; readonly rest: 'for' | 'none' }
	/** Of an election: how many hands for whom. */
	| { readonly form: 'box'; readonly box: readonly MarkedCount[] };

/** What the scrutineers found in the box, and the voices whose holders signed for a paper. */
export type PaperReturn =
	| { readonly form: 'counts'; readonly signed: readonly VoiceId[]; readonly parts: Parts<VoteCounts> }
	| { readonly form: 'box'; readonly signed: readonly VoiceId[]; readonly box: readonly MarkedCount[] };

/**
 * Of a public vote, the ballots; of a secret one, who voted and, apart, how many ballots of each kind, with nothing between
 * them. Each with choices, or at an election with marks.
 */
export type ElectronicReturn =
	| { readonly form: 'public'; readonly ballots: readonly Ballot[] }
	| { readonly form: 'secret'; readonly voted: readonly VoiceId[]; readonly box: Parts<BoxCount> }
	| { readonly form: 'publicMarks'; readonly ballots: readonly MarkedBallot[] }
	| { readonly form: 'secretMarks'; readonly voted: readonly VoiceId[]; readonly box: readonly MarkedCount[] };

export interface BoxCount {
	/** Votes of one such ballot. */
	readonly weight: number;
	readonly choice: Choice;
	readonly ballots: number;
}

/** What each channel gave. */
export interface Returns {
	readonly hands?: HandsReturn;
	readonly paper?: PaperReturn;
	readonly electronic?: ElectronicReturn;
}

/** Why what a channel gave cannot be counted. */
export interface ReturnRefusals {
	/** The poll has no such channel. */
	readonly 'channel-unexpected': { readonly channel: Channel };
	readonly 'not-a-count': { readonly count: number };
	readonly 'college-unknown': { readonly college: string };
	/** A ballot, a signature or a name that is not of this poll, or not of this channel. */
	readonly 'return-not-entitled': { readonly channel: Channel; readonly voice: VoiceId };
	readonly 'voice-counted-twice': { readonly voice: VoiceId };
	/** More papers of one weight than were signed for, in a college or in all. */
	readonly 'more-papers-than-signatures': {
		readonly channel: Channel;
		readonly college: string;
		readonly weight: number;
		readonly papers: number;
		readonly signatures: number;
	};
	/** More votes than the voices of the channel have, in a college or in all. */
	readonly 'more-votes-than-voices': { readonly channel: Channel; readonly college: string; readonly votes: number; readonly most: number };
	/** A secret box whose ballots are not those of its voters, by college and weight. */
	readonly 'box-not-of-its-voters': {
		readonly college: string;
		readonly weight: number;
		readonly ballots: number;
		readonly voters: number;
	};
	/** A public return of a secret poll, or the other way round. */
	readonly 'secrecy-mismatch': { readonly channel: Channel };
	/** Marks where a poll asks for or against, or the other way round. */
	readonly 'return-of-other-kind': { readonly channel: Channel };
}
export type ReturnRefusal = Coded<ReturnRefusals>;
