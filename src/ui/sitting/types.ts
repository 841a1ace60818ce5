import type { ActionReturn } from 'svelte/action';
import type { SITTING_WORDS } from '../../i18n/office/index.ts';
import type { BoardShown, WorkshopTimeShown } from '../workshops/types.ts';

/** Someone, or a member, by id and name. */
export interface Named {
	readonly id: string;
	readonly name: string;
}

interface Heads {
	readonly members: number;
	readonly voices: number;
}
/** Who is there, in members and in votes. */
interface TurnoutShown {
	readonly enrolled: Heads;
	readonly present: Heads;
	readonly represented: Heads;
}

/** What the screens of a sitting show: the view of the use case, in one language. */
export interface SittingShown {
	readonly id: string;
	readonly phase: 'convened' | 'open' | 'suspended' | 'closed' | 'drafted' | 'signed' | 'published';
	readonly sheetOpen: boolean;
	readonly turnout: TurnoutShown;
	/** The same, of each college. */
	readonly turnouts: readonly (TurnoutShown & { readonly college: string; readonly name: string })[];
	readonly quorum: { readonly status: string; readonly explained: string | null; readonly proclaimedAt: string | null };
	readonly chair: Named | null;
	readonly secretary: Named | null;
	/** Whose seats an election may give. */
	readonly bodies: readonly Named[];
	readonly colleges: readonly Named[];
	readonly categories: readonly Named[];
	/** The seats that the statutes reserve, said. */
	readonly seatRules: readonly string[];
	readonly scrutineers: readonly Named[];
	readonly members: readonly Named[];
	readonly sheet: readonly SheetShown[];
	readonly agenda: readonly ItemShown[];
	/** Id of the item that is treated. */
	readonly current: string | null;
	readonly procedures: readonly (PollShown & { readonly title: string; readonly recent: boolean })[];
	readonly incidents: readonly { readonly at: string; readonly text: string }[];
	readonly poll: CastShown | null;
	/** Of the assembly, in the order of their groups. */
	readonly workshops: readonly WorkshopTimeShown[];
	/** The one whose report is heard, with its notes. */
	readonly report: BoardShown | null;
	readonly speaking: { readonly person: string; readonly name: string } | null;
	/** Whether women and men are called in turn; `alternation`: as the chair said, none where nothing was said. */
	readonly alternates: boolean;
	readonly alternation: boolean | null;
	readonly queue: readonly { readonly person: string; readonly name: string; readonly spoken: string; readonly list: string | null }[];
	readonly signed: readonly { readonly office: 'chair' | 'secretary' }[];
	/** Why it pauses, where that was said. */
	readonly suspended: string | null;
	/** Why the sitting ended before its agenda did. */
	readonly adjourned: string | null;
	/** The day from which it may meet on a second notice, said. */
	readonly secondNotice: string | null;
}

export interface SheetShown {
	readonly person: string;
	readonly name: string;
	readonly status: 'expected' | 'room' | 'remote' | 'left' | 'excused';
	/** Votes. */
	readonly votes: number;
	readonly members: readonly string[];
	/** Whether the record knows if they are a woman or a man. */
	readonly genderKnown: boolean;
}

export interface ItemShown {
	readonly id: string;
	readonly title: string;
	readonly status: 'pending' | 'current' | 'ended' | 'postponed';
	readonly kind: string;
	readonly startedAt: string | null;
	/** Minutes planned. */
	readonly minutes: number | null;
	/** Who does not vote under it. */
	readonly interests: readonly string[];
	readonly elections: readonly ElectionShown[];
	readonly resolutions: readonly ResolutionShown[];
}

export interface ResolutionShown {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly text: string;
	readonly setAside: 'withdrawn' | 'deferred' | null;
	readonly majorities: readonly string[];
	/** The quorum that it needs beside the assembly's own. */
	readonly quorum: { readonly status: string; readonly explained: string | null; readonly proclaimed: boolean } | null;
	readonly amendments: readonly AmendmentShown[];
	readonly polls: readonly PollShown[];
}

export interface AmendmentShown {
	readonly id: string;
	readonly by: string | null;
	readonly passage: string;
	readonly replacement: string;
	readonly status: 'pending' | 'voting' | 'adopted' | 'rejected' | 'withdrawn' | 'fallen';
	readonly polls: readonly PollShown[];
}

export interface PollShown {
	readonly id: string;
	readonly status: 'open' | 'closed' | 'counted' | 'annulled';
	/** Votes there are in it. */
	readonly voices: number;
	readonly carried: boolean | null;
	readonly shares: readonly { readonly choice: keyof SittingWords['choice']; readonly votes: number }[];
	/** How it was counted, in HTML. */
	readonly told: string | null;
	readonly annulled: string | null;
	readonly inRoom: Channel;
	readonly electronic: boolean;
	readonly secret: boolean;
	readonly castingVote: 'open' | 'given' | null;
	readonly waits: 'hands' | 'paper' | null;
	/** Votes of the hands to be counted, of each college that votes apart; one without a name where none does. */
	readonly hands: readonly { readonly college: string; readonly name: string | null; readonly votes: number }[];
	readonly channels: readonly { readonly voice: string; readonly name: string; readonly channel: Channel }[];
}
type Channel = 'hands' | 'paper' | 'electronic';

export interface ElectionShown extends PollShown {
	readonly title: string;
	readonly elected: readonly string[];
	/** The seats that are reserved at it, said. */
	readonly reserved: readonly string[];
}

/** How many have voted on a device at the poll that is open. */
export interface CastShown {
	readonly cast: number;
	readonly of: number;
}

export type SittingWords = (typeof SITTING_WORDS)['fr'];
/** SvelteKit's `enhance`, handed in so that components stay free of it. */
export type Enhance = (form: HTMLFormElement) => ActionReturn | { destroy(): void };
