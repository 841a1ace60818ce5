import { type Instant, ok, type Result, refused } from '../../basics/index.ts';
import { applyToBoard } from './apply.ts';
import {
	type Asker,
	LONGEST_NOTE,
	MOST_SUPPORTED,
	type WorkshopCommand,
	type WorkshopCommandName,
	type WorkshopRefusal,
	type WorkshopRefusals,
} from './commands.ts';
import type { WorkshopEvent, WorkshopHappening } from './events.ts';
import { type Board, isWithin, type Note } from './state.ts';

type Decision = Result<readonly WorkshopHappening[], WorkshopRefusal>;
const DONE_ALREADY: Decision = ok([]);
const brings = (...happenings: readonly WorkshopHappening[]): Decision => ok(happenings);
function refuse<C extends keyof WorkshopRefusals>(code: C, params: WorkshopRefusals[C]): Decision {
	return refused({ code, params } as WorkshopRefusal);
}

const isRunning = ({ startedAt, endedAt }: Board) => startedAt !== undefined && endedAt === undefined;
const noteOf = ({ notes }: Board, id: string) => notes.find((note) => note.id === id);

function textRefusal(text: string): Decision | undefined {
	if (text.trim() === '') return refuse('text-missing', {});
	return text.length > LONGEST_NOTE ? refuse('text-too-long', { most: LONGEST_NOTE }) : undefined;
}

/** Refuses who is not of the group, and, before it starts and after it ends, who does not lead it. */
function outsideGroup(board: Board, { person, leads }: Asker): Decision | undefined {
	if (leads) return undefined;
	if (!board.participants.has(person)) return refuse('not-in-group', {});
	return isRunning(board) ? undefined : refuse('not-running', {});
}

function placeRefusal(board: Board, { section, under }: { readonly section: string; readonly under?: string }): Decision | undefined {
	if (!board.brief.sections.some((one) => one.id === section)) return refuse('section-unknown', { section });
	return under !== undefined && noteOf(board, under)?.section !== section ? refuse('note-unknown', {}) : undefined;
}

/** One's own note as long as nobody else wrote in it; of whoever leads, every note. */
function isTheirs(note: Note, { person, leads }: Asker): boolean {
	return leads || note.authors.every((author) => author === person);
}

/** Refuses who neither wrote a note alone nor leads; a note that is not there. */
function notTheirs(board: Board, id: string, asker: Asker): Decision | undefined {
	const outside = outsideGroup(board, asker);
	if (outside !== undefined) return outside;
	const note = noteOf(board, id);
	if (note === undefined) return refuse('note-unknown', {});
	return isTheirs(note, asker) ? undefined : refuse('for-its-author', {});
}

const LED: ReadonlySet<WorkshopCommandName> = new Set(['revise', 'nameScribe', 'start', 'extend', 'end', 'merge', 'narrate', 'follow']);

type CommandOf<N extends WorkshopCommandName> = Extract<WorkshopCommand, { readonly do: N }>;
type Deciders = { readonly [N in WorkshopCommandName]: (board: Board, command: CommandOf<N>, asker: Asker) => Decision };

const DECIDERS: Deciders = {
	revise(board, { do: _, ...brief }) {
		const kept = new Set(brief.sections.map(({ id }) => id));
		const used = board.notes.find(({ section }) => !kept.has(section));
		return used === undefined ? brings({ type: 'revised', ...brief }) : refuse('section-in-use', { section: used.section });
	},
	join(board, { person }, asker) {
		if (!asker.leads && person !== asker.person) return refuse('for-the-scribe', {});
		return board.participants.has(person) ? DONE_ALREADY : brings({ type: 'joined', person });
	},
	leave(board, { person }, asker) {
		if (!asker.leads && person !== asker.person) return refuse('for-the-scribe', {});
		return board.participants.has(person) ? brings({ type: 'left', person }) : DONE_ALREADY;
	},
	nameScribe(board, { person }) {
		if (!board.participants.has(person)) return refuse('not-in-group', {});
		return board.scribe === person ? DONE_ALREADY : brings({ type: 'scribeNamed', person });
	},
	start: (board) => (isRunning(board) ? DONE_ALREADY : brings({ type: 'started' })),
	extend: (board, { minutes }) => (isRunning(board) ? brings({ type: 'extended', minutes }) : refuse('not-running', {})),
	end: (board) => (isRunning(board) ? brings({ type: 'ended' }) : DONE_ALREADY),
	add(board, { note, section, under, text }, asker) {
		if (noteOf(board, note) !== undefined) return DONE_ALREADY;
		const early =
			outsideGroup(board, asker) ?? textRefusal(text) ?? placeRefusal(board, { section, ...(under === undefined ? {} : { under }) });
		return (
			early ?? brings({ type: 'noteAdded', note, section, ...(under === undefined ? {} : { under }), text: text.trim(), by: asker.person })
		);
	},
	rewrite(board, { note: id, version, text, variant }, asker) {
		const note = noteOf(board, id);
		const early = outsideGroup(board, asker) ?? textRefusal(text);
		if (early !== undefined) return early;
		if (note === undefined) return refuse('note-unknown', {});
		if (note.text === text.trim() || noteOf(board, variant) !== undefined) return DONE_ALREADY;
		if (note.version === version) return brings({ type: 'noteRewritten', note: id, text: text.trim(), by: asker.person });
		// Somebody wrote it anew meanwhile: neither text is lost, and the group chooses.
		const { section, under } = note;
		return brings({
			type: 'noteAdded',
			note: variant,
			section,
			...(under === undefined ? {} : { under }),
			variantOf: id,
			text: text.trim(),
			by: asker.person,
		});
	},
	place(board, { note, section, under, before }, asker) {
		const place = { section, ...(under === undefined ? {} : { under }) };
		const early = notTheirs(board, note, asker) ?? placeRefusal(board, place);
		if (early !== undefined) return early;
		if (under !== undefined && isWithin(board, under, note)) return refuse('note-within-itself', {});
		return brings({ type: 'notePlaced', note, ...place, ...(before === undefined ? {} : { before }) });
	},
	merge(board, { note, into, text }) {
		if (noteOf(board, note) === undefined || noteOf(board, into) === undefined) return refuse('note-unknown', {});
		if (isWithin(board, into, note)) return refuse('note-within-itself', {});
		return textRefusal(text) ?? brings({ type: 'noteMerged', note, into, text: text.trim() });
	},
	remove(board, { note }, asker) {
		const early = notTheirs(board, note, asker);
		if (early !== undefined) return early;
		// What others wrote under it does not go with it.
		const others = board.notes.some((one) => isWithin(board, one.id, note) && !isTheirs(one, asker));
		return others ? refuse('for-its-author', {}) : brings({ type: 'noteRemoved', note });
	},
	support(board, { note }, asker) {
		const known = noteOf(board, note);
		const early = outsideGroup(board, asker);
		if (early !== undefined) return early;
		if (known === undefined) return refuse('note-unknown', {});
		if (known.supporters.has(asker.person)) return DONE_ALREADY;
		const spent = board.notes.filter(({ supporters }) => supporters.has(asker.person)).length;
		if (spent >= MOST_SUPPORTED) return refuse('supports-spent', { most: MOST_SUPPORTED });
		return brings({ type: 'supported', note, by: asker.person });
	},
	withdrawSupport(board, { note }, asker) {
		const known = noteOf(board, note);
		const early = outsideGroup(board, asker);
		if (early !== undefined) return early;
		return known?.supporters.has(asker.person) === true ? brings({ type: 'supportWithdrawn', note, by: asker.person }) : DONE_ALREADY;
	},
	narrate: (board, { narrative }) => (narrative === board.narrative ? DONE_ALREADY : brings({ type: 'narrated', narrative })),
	follow(board, { do: _, note, ...followUp }) {
		return noteOf(board, note) === undefined ? refuse('note-unknown', {}) : brings({ type: 'followed', note, ...followUp });
	},
};

/**
 * What a command brings about in a workshop: events, none where it was done already, or a refusal. Pure.
 * @param at the moment; one before the last event's is taken as that event's
 */
export function decideWorkshop(
	board: Board,
	command: WorkshopCommand,
	asker: Asker,
	at: Instant,
): Result<readonly WorkshopEvent[], WorkshopRefusal> {
	const leader = { ...asker, leads: asker.leads || board.scribe === asker.person };
	if (LED.has(command.do) && !leader.leads) return refused({ code: 'for-the-scribe', params: {} });
	const decider = DECIDERS[command.do] as (board: Board, command: WorkshopCommand, asker: Asker) => Decision;
	const decision = decider(board, command, leader);
	const moment = at < board.at ? board.at : at;
	return decision.ok ? ok(decision.value.map((happening): WorkshopEvent => ({ ...happening, at: moment }))) : decision;
}

/** As {@link decideWorkshop}, with the board that follows. */
export function performWorkshop(
	board: Board,
	command: WorkshopCommand,
	asker: Asker,
	at: Instant,
): Result<{ readonly board: Board; readonly events: readonly WorkshopEvent[] }, WorkshopRefusal> {
	const decided = decideWorkshop(board, command, asker, at);
	return decided.ok ? ok({ board: applyToBoard(board, decided.value), events: decided.value }) : decided;
}
