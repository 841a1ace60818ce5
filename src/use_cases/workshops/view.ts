import { type Board, endsAt, type FollowUp, notesIn } from '../../domain/workshops/index.ts';

/** A note as a page shows it, with those under it. */
interface NoteView {
	readonly id: string;
	readonly text: string;
	readonly version: number;
	readonly authors: readonly string[];
	/** Whether who asks wrote it alone. */
	readonly own: boolean;
	/** People who support it. */
	readonly supports: number;
	readonly supported: boolean;
	/** The note of which it says something else, while that one is there. */
	readonly variantOf: string | null;
	readonly followUp: FollowUp | null;
	readonly notes: readonly NoteView[];
}

/** Where a workshop is in its time, as every screen of its sitting shows it. */
export function workshopTime(board: Board) {
	const { workshop, brief, startedAt, endedAt } = board;
	const begun = startedAt === undefined ? ('waiting' as const) : ('running' as const);
	return {
		id: workshop,
		group: brief.group,
		question: brief.question,
		status: endedAt === undefined ? begun : ('ended' as const),
		/** When its time is over; once it has ended, when it did. */
		endsAt: endedAt ?? endsAt(board) ?? null,
	};
}
export type WorkshopTime = ReturnType<typeof workshopTime>;

/** A workshop as a page shows it to someone. */
export function boardView(board: Board, person: string, nameOf: (id: string) => string) {
	const there = new Set(board.notes.map(({ id }) => id));
	const notesOf = (section: string, under?: string): readonly NoteView[] =>
		notesIn(board, { section, ...(under === undefined ? {} : { under }) }).map(
			({ id, text, version, authors, supporters, variantOf, followUp }): NoteView => ({
				id,
				text,
				version,
				// Who runs the sitting may be nobody of the record: their name would be an account's.
				authors: authors.map(nameOf).filter((name, index) => name !== authors[index]),
				own: authors.every((author) => author === person),
				supports: supporters.size,
				supported: supporters.has(person),
				variantOf: variantOf !== undefined && there.has(variantOf) ? variantOf : null,
				followUp: followUp ?? null,
				notes: notesOf(section, id),
			}),
		);
	const { brief, participants, scribe, narrative, version } = board;
	return {
		...workshopTime(board),
		duration: brief.duration,
		participants: [...participants].map((id) => ({ id, name: nameOf(id) })),
		joined: participants.has(person),
		scribe: scribe === undefined ? null : { id: scribe, name: nameOf(scribe) },
		sections: brief.sections.map((section) => ({ ...section, notes: notesOf(section.id) })),
		count: board.notes.length,
		narrative,
		version,
	};
}
