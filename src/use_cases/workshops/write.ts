import { may } from '../../domain/access/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { stateOf } from '../../domain/sitting/index.ts';
import {
	type Asker,
	type Board,
	performWorkshop,
	toWorkshop,
	type WorkshopCommand,
	type WorkshopEvent,
} from '../../domain/workshops/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { ActionContext } from '../action.ts';
import { sittingJournal } from '../sittings/course.ts';
import { keyOf, tellTimes, tellWorkshops, WORKSHOP_EVENT } from './course.ts';

/** After these the minutes are what was signed. */
const SIGNED: ReadonlySet<string> = new Set(['signed', 'published']);

/** What changes the time that a group has left, or what it is called. */
const TIMING: ReadonlySet<WorkshopEvent['type']> = new Set(['revised', 'started', 'extended', 'ended']);

/** Who asks, as a workshop knows them. */
function askerOf({ actor }: Pick<ActionContext, 'actor'>): Asker {
	return { person: actor.person ?? actor.id, leads: may(actor, 'sitting.run') };
}

/** Whether the minutes of an assembly are signed: its workshops then change no more. */
export async function isSigned({ record }: ActionContext, assembly: string): Promise<boolean> {
	const journal = await sittingJournal(record, assembly);
	return journal !== undefined && SIGNED.has(stateOf(journal).phase);
}

/** Writes a workshop into its assembly, in the place of the one of that name, so that the minutes tell it. */
async function keepWorkshop({ record }: ActionContext, id: string, board: Board): Promise<Result<unknown, Refusal>> {
	const assembly = await record.get('assembly', { id });
	if (assembly === undefined) return refused(refusal('not-found', { key: id }));
	const others = assembly.value.workshops.filter((one) => one.id !== board.workshop);
	const workshops = [...others, toWorkshop(board)].sort((a, b) => a.group - b.group);
	return record.put('assembly', { ...assembly.value, workshops }, { against: 'anything' });
}

/**
 * Does something in a workshop for who asks, and keeps what it has become once it has ended.
 * @param assembly its id
 * @returns the workshop after it
 */
export async function command(
	context: ActionContext,
	assembly: string,
	board: Board,
	asked: WorkshopCommand,
): Promise<Result<Board, Refusal>> {
	const done = performWorkshop(board, asked, askerOf(context), context.now);
	if (!done.ok) return refused(refusal(`workshop-${done.error.code}`, { ...done.error.params }));
	const { board: after, events } = done.value;
	for (const event of events)
		await context.record.journal.note({ event: WORKSHOP_EVENT, key: keyOf(assembly, board.workshop), before: null, after: event });
	if (events.length > 0) await tellWorkshops(context.record, assembly);
	if (events.some(({ type }) => TIMING.has(type))) await tellTimes(context.record, assembly);
	if (events.length > 0 && after.endedAt !== undefined && asked.do !== 'follow') {
		const kept = await keepWorkshop(context, assembly, after);
		if (!kept.ok) return kept;
	}
	return ok(after);
}
