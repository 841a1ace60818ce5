import type { Prepared, WorkshopEvent, WorkshopJournal } from './events.ts';
import { type Board, isWithin, type Note } from './state.ts';

/** A workshop that has just been prepared. */
export function beginBoard({ at, workshop, type: _, ...brief }: Prepared): Board {
	return { workshop, brief, participants: new Set(), extraMinutes: 0, notes: [], narrative: '', at, version: 1 };
}

function withNote(board: Board, id: string, change: (note: Note) => Note): Board {
	return { ...board, notes: board.notes.map((note) => (note.id === id ? change(note) : note)) };
}

/** Everything that stands under a note goes along, to whatever section it goes. */
function placed(board: Board, { note: id, section, under, before }: Extract<WorkshopEvent, { type: 'notePlaced' }>): Board {
	const moved = board.notes.filter((note) => isWithin(board, note.id, id));
	const rest = board.notes.filter((note) => !moved.includes(note));
	const at = before === undefined ? -1 : rest.findIndex((note) => note.id === before);
	const now = moved.map(({ under: over, ...note }): Note => {
		const above = note.id === id ? under : over;
		return { ...note, section, ...(above === undefined ? {} : { under: above }) };
	});
	return { ...board, notes: at === -1 ? [...rest, ...now] : [...rest.slice(0, at), ...now, ...rest.slice(at)] };
}

function merged(board: Board, { note: id, into, text }: Extract<WorkshopEvent, { type: 'noteMerged' }>): Board {
	const gone = board.notes.find((note) => note.id === id);
	const target = board.notes.find((note) => note.id === into);
	if (gone === undefined || target === undefined) return board;
	const notes = board.notes
		.filter((note) => note.id !== id)
		.map((note): Note => {
			if (note.id === into) {
				return {
					...note,
					text,
					version: note.version + 1,
					authors: [...new Set([...note.authors, ...gone.authors])],
					supporters: new Set([...note.supporters, ...gone.supporters]),
				};
			}
			if (note.under === id) return { ...note, under: into };
			// Its variants say something else of what it has become a part of.
			return note.variantOf === id ? { ...note, variantOf: into } : note;
		});
	// What is anywhere under it is now under the other, in the other's section.
	const whole = { notes };
	return { ...board, notes: notes.map((note) => (isWithin(whole, note.id, into) ? { ...note, section: target.section } : note)) };
}

function step(board: Board, event: WorkshopEvent): Board {
	switch (event.type) {
		case 'revised': {
			const { type: _, at: __, ...brief } = event;
			return { ...board, brief };
		}
		case 'joined':
			return { ...board, participants: new Set([...board.participants, event.person]) };
		case 'left':
			return { ...board, participants: new Set([...board.participants].filter((person) => person !== event.person)) };
		case 'scribeNamed':
			return { ...board, scribe: event.person };
		case 'started': {
			const { endedAt: _, ...open } = board;
			return { ...open, startedAt: board.startedAt ?? event.at };
		}
		case 'extended':
			return { ...board, extraMinutes: board.extraMinutes + event.minutes };
		case 'ended':
			return { ...board, endedAt: event.at };
		case 'noteAdded': {
			const { note: id, section, under, variantOf, text, by } = event;
			const more = { ...(under === undefined ? {} : { under }), ...(variantOf === undefined ? {} : { variantOf }) };
			return { ...board, notes: [...board.notes, { id, section, ...more, text, version: 1, authors: [by], supporters: new Set() }] };
		}
		case 'noteRewritten':
			return withNote(board, event.note, (note) => ({
				...note,
				text: event.text,
				version: note.version + 1,
				authors: [...new Set([...note.authors, event.by])],
			}));
		case 'notePlaced':
			return placed(board, event);
		case 'noteMerged':
			return merged(board, event);
		case 'noteRemoved':
			return { ...board, notes: board.notes.filter((note) => !isWithin(board, note.id, event.note)) };
		case 'supported':
			return withNote(board, event.note, (note) => ({ ...note, supporters: new Set([...note.supporters, event.by]) }));
		case 'supportWithdrawn':
			return withNote(board, event.note, (note) => ({
				...note,
				supporters: new Set([...note.supporters].filter((person) => person !== event.by)),
			}));
		case 'narrated':
			return { ...board, narrative: event.narrative };
		case 'followed': {
			const { type: _, at: __, note, ...followUp } = event;
			return withNote(board, note, (known) => ({ ...known, followUp }));
		}
	}
}

/** A workshop after more has happened to it; the one before is left as it was. */
export function applyToBoard(board: Board, events: Iterable<WorkshopEvent>): Board {
	let now = board;
	for (const event of events) now = { ...step(now, event), at: event.at, version: now.version + 1 };
	return now;
}

/** The workshop that a whole journal makes. */
export function boardOf([prepared, ...events]: WorkshopJournal): Board {
	return applyToBoard(beginBoard(prepared), events);
}
