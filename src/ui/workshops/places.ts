import type { NoteShown, SectionShown } from './types.ts';

const LONGEST = 50;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function* all(notes: readonly NoteShown[]): Generator<NoteShown> {
	for (const note of notes) {
		yield note;
		yield* all(note.notes);
	}
}

/** Every note of a board, by a few of its words. */
export function notesOf(sections: readonly SectionShown[]): readonly { readonly id: string; readonly label: string }[] {
	return sections.flatMap(({ notes }) => [...all(notes)].map(({ id, text }) => ({ id, label: short(text) })));
}

/** Where a note may go: at the end of a section, or under a note that stands in one. */
export function placesOf(sections: readonly SectionShown[]): readonly { readonly to: string; readonly label: string }[] {
	return sections.flatMap(({ id, title, notes }) => [
		{ to: id, label: title },
		...notes.map((note) => ({ to: `${id}/${note.id}`, label: `${title} › ${short(note.text)}` })),
	]);
}
