import type { ClosingFlaw } from '../../domain/accounts/index.ts';

interface Choice {
	readonly value: string;
	readonly label: string;
}

/** Where the approval of a year's accounts stands, in words. */
export interface ShownClosing {
	readonly version: number;
	readonly ended: boolean;
	/** How many drafts are left in the year; empty: none. */
	readonly drafts: string;
	/** The digest of its statements; null where its entries give none. */
	readonly statements: string | null;
	readonly closed: {
		/** Id of the assembly; none: it is not there any more. */
		readonly assembly?: string;
		readonly by: string;
		readonly on: string;
		readonly decided: string;
		readonly flaws: readonly ClosingFlaw[];
	} | null;
	/** `assembly/resolution`, and how it is called. */
	readonly adopted: readonly Choice[];
	readonly proposed: readonly Choice[];
	/** Whether a draft resolution names the statements as they are now, or others. */
	readonly laid: 'same' | 'other' | null;
}
