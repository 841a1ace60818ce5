import type { SCRUTINY_WORDS } from '../../i18n/office/index.ts';

type Channel = 'hands' | 'paper' | 'electronic';
export type ScrutinyWords = (typeof SCRUTINY_WORDS)['fr'];

export interface VoterShown {
	readonly voice: string;
	readonly name: string;
	readonly by: string | null;
	readonly weight: number;
	readonly college: string | null;
	readonly channel: Channel;
	readonly voted: boolean | null;
	readonly left: boolean;
}

export interface PileShown {
	readonly weight: number;
	readonly college: string;
	readonly collegeName: string | null;
	readonly entitled: number;
	readonly signed: number;
	readonly found: number;
}

export interface TotalShown {
	readonly row: string;
	readonly name: string | null;
	/** In the order of the piles. */
	readonly ballots: readonly number[];
	readonly votes: number;
}

/** One poll as its scrutineers see it: the view of the use case, in one language. */
export interface ScrutinyShown {
	readonly id: string;
	readonly title: string;
	readonly text: string | null;
	readonly status: 'open' | 'closed' | 'counted' | 'annulled';
	readonly secret: boolean;
	readonly channel: 'hands' | 'paper' | null;
	readonly waits: boolean;
	readonly election: boolean;
	readonly sorting: 'totals' | 'papers';
	readonly options: readonly { readonly id: string; readonly name: string }[];
	readonly marks: 'choices' | 'ranking' | 'scores' | 'grades' | 'answers' | null;
	readonly most: number | null;
	readonly scale: readonly string[];
	readonly voters: readonly VoterShown[];
	readonly piles: readonly PileShown[];
	readonly rows: readonly TotalShown[];
	readonly papers: readonly { readonly line: string; readonly weight: number; readonly ballots: number; readonly said: string }[];
	readonly votes: number;
	/** How it was counted, in HTML. */
	readonly told: string | null;
}
