import type { POSITION_WORDS } from '../../i18n/office/index.ts';

export type PositionWords = (typeof POSITION_WORDS)['fr'];
type Stance = 'agree' | 'disagree' | 'pass';

/** What everyone who follows a topic is told: the view of the use case. */
export interface PositionsShown {
	readonly version: string;
	readonly asked: string;
	readonly voters: number;
	readonly answers: number;
	readonly shown: number;
	readonly proposed: number;
}

/** A topic as its page shows it to someone: the view of the use case. */
export interface TopicShown {
	readonly id: string;
	readonly title: string;
	readonly isOpen: boolean;
	readonly leads: boolean;
	readonly told: PositionsShown;
	/** The statement to answer next. */
	readonly next: { readonly id: string; readonly text: string } | null;
	readonly left: number;
	readonly answered: readonly { readonly id: string; readonly text: string; readonly stance: Stance }[];
	/** For who runs the sitting. */
	readonly statements: readonly {
		readonly id: string;
		readonly text: string;
		readonly status: 'proposed' | 'shown' | 'out';
		readonly counts: { readonly agree: number; readonly disagree: number; readonly seen: number } | null;
	}[];
}
