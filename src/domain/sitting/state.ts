import type { Headcount, QuorumOutcome } from '../assembly/index.ts';
import type { Instant } from '../basics/index.ts';
import type { Electors, PollConfig, PollResult, Returns } from '../polls/index.ts';
import type { Carried, Proxies } from '../proxies/index.ts';
import type { Roll, VoiceId } from '../voices/index.ts';
import type { Convened, DraftAmendment, DraftResolution, GuestRole, Interest, Place } from './events.ts';

export const PHASES = ['convened', 'open', 'suspended', 'closed', 'drafted', 'signed', 'published'] as const;
export type Phase = (typeof PHASES)[number];

/** Someone who came, or was expected. */
export interface Presence {
	/** Where they are; none: they have left, or have not come. */
	readonly place?: Place;
	readonly role?: GuestRole;
	/** Whether they ever attended from a distance. */
	readonly remote: boolean;
	readonly arrivedAt?: Instant;
	/** Of the last time they left; none while they are there. */
	readonly leftAt?: Instant;
	/** When they signed the attendance sheet on their screen. */
	readonly signedAt?: Instant;
	readonly excused: boolean;
	/** Where they said beforehand that they will be. */
	readonly announced?: Place;
}

/** Who holds a voice now. */
export interface Held {
	readonly holder: string;
	/** By proxy. */
	readonly represented: boolean;
}

/** Members and votes that are there, in person and by proxy. */
export interface There {
	readonly present: Headcount;
	readonly represented: Headcount;
}

export interface ItemState {
	readonly status: 'pending' | 'current' | 'ended' | 'postponed';
	readonly startedAt?: Instant;
	readonly endedAt?: Instant;
	readonly reason?: string;
}

export interface ResolutionState {
	readonly draft: DraftResolution;
	readonly setAside?: 'withdrawn' | 'deferred';
	/** Ids of its amendments, in the order in which they are put to the vote. */
	readonly amendments: readonly string[];
}

export interface AmendmentState {
	readonly draft: DraftAmendment;
	readonly withdrawn: boolean;
}

/** `open`: votes are taken; `closed`: they are waited for or counted; `counted`: there is a result; `annulled`: as if not held. */
export type PollStatus = 'open' | 'closed' | 'counted' | 'annulled';

export interface PollState {
	readonly config: PollConfig;
	readonly status: PollStatus;
	readonly openedAt: Instant;
	readonly closedAt?: Instant;
	readonly electors: Electors;
	/** Of the roll at its close: votes of all, and of each college. */
	readonly enrolled: ReadonlyMap<string, Headcount>;
	/** The text put to the vote, of a resolution. */
	readonly text?: string;
	readonly returns: Returns;
	readonly castingVote?: 'for' | 'against';
	readonly result?: PollResult;
	readonly annulled?: string;
}

export interface QuorumProclaimed {
	readonly at: Instant;
	readonly outcome: QuorumOutcome;
	readonly resolution?: string;
}

/** What someone said of the minutes that they were asked to read. */
export interface Review {
	readonly at: Instant;
	/** Of the text that they read. */
	readonly digest: string;
	readonly approved: boolean;
	readonly comment?: string;
}

/** Everything that is true of a sitting at one moment; a function of its events. */
export interface SittingState {
	readonly convened: Convened;
	readonly phase: Phase;
	/** Events so far. */
	readonly version: number;
	/** Of the last event. */
	readonly at: Instant;
	/** Each time that the notice was sent, with its number. */
	readonly notices: readonly { readonly at: Instant; readonly byMail: readonly string[]; readonly byPost: readonly string[] }[];
	readonly reminders: readonly { readonly at: Instant; readonly people: readonly string[] }[];
	readonly sheetOpen: boolean;
	readonly roll: Roll;
	/** Members and votes on the roll: under '' of all, else of a college. */
	readonly enrolled: ReadonlyMap<string, Headcount>;
	readonly people: ReadonlyMap<string, Presence>;
	readonly proxies: Proxies;
	readonly carried: Carried;
	/** Each voice that can vote now. */
	readonly held: ReadonlyMap<VoiceId, Held>;
	/** What {@link held} sums to: under '' all, else of a college. Kept with it, so that a quorum is not counted anew at each arrival. */
	readonly there: ReadonlyMap<string, There>;
	readonly chair?: string;
	readonly secretary?: string;
	readonly scrutineers: readonly string[];
	readonly quorums: readonly QuorumProclaimed[];
	readonly items: ReadonlyMap<string, ItemState>;
	readonly currentItem?: string;
	readonly resolutions: ReadonlyMap<string, ResolutionState>;
	readonly amendments: ReadonlyMap<string, AmendmentState>;
	readonly interests: readonly { readonly item: string; readonly interest: Interest }[];
	/** Those who asked to speak, in the order in which they asked. */
	readonly queue: readonly { readonly person: string; readonly list?: string }[];
	/** Whether lists alternate, once the chair has said so; before, they do as soon as people put themselves on two. */
	readonly alternation?: boolean;
	/** The list of whoever was called last under this item; '' where they were on none. */
	readonly calledFrom?: string;
	readonly speaking?: string;
	/** How many times each person has spoken. */
	readonly spoken: ReadonlyMap<string, number>;
	/** Id of the workshop whose report is heard. */
	readonly report?: string;
	/** In the order in which they were opened. */
	readonly polls: ReadonlyMap<string, PollState>;
	readonly incidents: readonly { readonly at: Instant; readonly text: string }[];
	readonly suspensions: readonly { readonly from: Instant; readonly to?: Instant; readonly reason?: string }[];
	readonly openedAt?: Instant;
	readonly closedAt?: Instant;
	/** Why the sitting ended before its agenda did. */
	readonly adjourned?: string;
	readonly reviewers: readonly string[];
	/** The last word of each reviewer. */
	readonly reviews: ReadonlyMap<string, Review>;
	readonly signed: readonly {
		readonly office: 'chair' | 'secretary';
		readonly at: Instant;
		readonly means: 'electronic' | 'paper';
		readonly sha256?: string;
	}[];
}

/** The key of {@link SittingState.enrolled} and {@link SittingState.there} under which the whole stands. */
export const WHOLE = '';
