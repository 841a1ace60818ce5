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

export type WorkshopWords = (typeof WORKSHOP_WORDS)['fr'];
