import type { Instant } from '../../basics/index.ts';
import type { Brief, FollowUp } from './events.ts';

/** A note of a board. */
export interface Note {
	readonly id: string;
	readonly section: string;
	/** The note that it stands under. */
	readonly under?: string;
	/** The note of which it says something else: two wrote at once. */
	readonly variantOf?: string;
	readonly text: string;
	/** 1 when written, one more each time it is written anew: who writes over an older one is told. */
	readonly version: number;
	/** Who wrote it, the first first: ids of people. */
	readonly authors: readonly string[];
	/** Ids of the people who support it. */
	readonly supporters: ReadonlySet<string>;
	readonly followUp?: FollowUp;
}

/** A workshop as it stands. */
export interface Board {
	readonly workshop: string;
	readonly brief: Brief;
	/** Ids of the people of the group, in the order in which they joined. */
	readonly participants: ReadonlySet<string>;
	readonly scribe?: string;
	readonly startedAt?: Instant;
	/** Minutes added since the start. */
	readonly extraMinutes: number;
	readonly endedAt?: Instant;
	/** Notes that stand, in their order: those under one note, and those of a section, are in it one after the other. */
	readonly notes: readonly Note[];
	/** Markdown. */
	readonly narrative: string;
	readonly at: Instant;
	/** Events so far. */
	readonly version: number;
}

/** When the time of a group is over; undefined before it starts. */
export function endsAt({ startedAt, brief, extraMinutes }: Board): Instant | undefined {
	if (startedAt === undefined) return undefined;
	return new Date(Date.parse(startedAt) + (brief.duration + extraMinutes) * 60_000).toISOString();
}

/** The notes directly under a note, or directly in a section, in their order. */
export function notesIn({ notes }: Pick<Board, 'notes'>, place: { readonly section: string; readonly under?: string }): readonly Note[] {
	return notes.filter((note) => note.section === place.section && note.under === place.under);
}

/** Whether a note is another, or stands somewhere under it. */
export function isWithin({ notes }: Pick<Board, 'notes'>, note: string, other: string): boolean {
	const above = new Map(notes.map(({ id, under }) => [id, under]));
	for (let at: string | undefined = note; at !== undefined; at = above.get(at)) if (at === other) return true;
	return false;
}
