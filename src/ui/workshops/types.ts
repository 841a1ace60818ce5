import type { WORKSHOP_WORDS } from '../../i18n/office/index.ts';

/** A note as its page shows it, with those under it: the view of the use case. */
export interface NoteShown {
	readonly id: string;
	readonly text: string;
	readonly version: number;
	/** Whether who looks wrote it alone. */
	readonly own: boolean;
	/** People who support it. */
	readonly supports: number;
	readonly supported: boolean;
	readonly variantOf: string | null;
	readonly notes: readonly NoteShown[];
}

/** A part of a board with its notes. */
export interface SectionShown {
	readonly id: string;
	readonly title: string;
	readonly notes: readonly NoteShown[];
}

/** A group's board: the view of the use case. */
export interface BoardShown {
	readonly id: string;
	readonly group: number;
	readonly question: string;
	readonly status: 'waiting' | 'running' | 'ended';
	readonly endsAt: string | null;
	readonly participants: readonly { readonly id: string; readonly name: string }[];
	readonly scribe: { readonly id: string; readonly name: string } | null;
	readonly joined: boolean;
	readonly sections: readonly SectionShown[];
	readonly narrative: string;
}

/** Where a workshop is in its time: the view of the use case. */
export type WorkshopTimeShown = Pick<BoardShown, 'id' | 'group' | 'question' | 'status' | 'endsAt'>;

export type WorkshopWords = (typeof WORKSHOP_WORDS)['fr'];
