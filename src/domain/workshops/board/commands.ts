import type { Brief, FollowUp } from './events.ts';

/** The longest note, in characters: a note is a sentence or a few. */
export const LONGEST_NOTE = 1000;
/** Notes of a group that one person may support: it makes them choose. */
export const MOST_SUPPORTED = 5;

/** Who asks: `leads` is true of the scribe and of those who run the sitting. */
export interface Asker {
	/** Id of the person; of someone who runs the sitting and is nobody of the record, the id of their account. */
	readonly person: string;
	readonly leads: boolean;
}

/** What can be asked of a workshop. `note` of `add` and `variant` of `rewrite` are new ids. */
export type WorkshopCommand =
	| ({ readonly do: 'revise' } & Brief)
	| { readonly do: 'join'; readonly person: string }
	| { readonly do: 'leave'; readonly person: string }
	| { readonly do: 'nameScribe'; readonly person: string }
	| { readonly do: 'start' }
	| { readonly do: 'extend'; readonly minutes: number }
	| { readonly do: 'end' }
	| { readonly do: 'add'; readonly note: string; readonly section: string; readonly under?: string; readonly text: string }
	| { readonly do: 'rewrite'; readonly note: string; readonly version: number; readonly text: string; readonly variant: string }
	| { readonly do: 'place'; readonly note: string; readonly section: string; readonly under?: string; readonly before?: string }
	| { readonly do: 'merge'; readonly note: string; readonly into: string; readonly text: string }
	| { readonly do: 'remove'; readonly note: string }
	| { readonly do: 'support'; readonly note: string }
	| { readonly do: 'withdrawSupport'; readonly note: string }
	| { readonly do: 'narrate'; readonly narrative: string }
	| ({ readonly do: 'follow'; readonly note: string } & FollowUp);
export type WorkshopCommandName = WorkshopCommand['do'];

/** Why a workshop does not do what is asked. */
export interface WorkshopRefusals {
	readonly 'not-running': Record<never, never>;
	readonly 'not-in-group': Record<never, never>;
	readonly 'for-the-scribe': Record<never, never>;
	readonly 'for-its-author': Record<never, never>;
	readonly 'note-unknown': Record<never, never>;
	readonly 'section-unknown': { readonly section: string };
	readonly 'section-in-use': { readonly section: string };
	readonly 'note-within-itself': Record<never, never>;
	readonly 'text-missing': Record<never, never>;
	readonly 'text-too-long': { readonly most: number };
	readonly 'supports-spent': { readonly most: number };
}
export type WorkshopRefusal = {
	[C in keyof WorkshopRefusals]: { readonly code: C; readonly params: WorkshopRefusals[C] };
}[keyof WorkshopRefusals];
