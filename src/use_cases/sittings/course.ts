import type { Assembly } from '../../domain/assembly/index.ts';
import type { Instant } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { applyAll, convene, type SittingEvent, type SittingJournal, type SittingState, stateOf } from '../../domain/sitting/index.ts';
import { type CourseEntry, courseOf, type RecordReader } from '../../store/index.ts';

/** The journal's name for what happens at a sitting; the key of its entries is the assembly's id. */
export const SITTING_EVENT = 'sitting.happened';
/** What those entries are about. */
export const SITTING = 'sitting';

/** Only `sittings.command` and its like write these entries, each an event that the domain made. */
function eventsOf(entries: readonly CourseEntry[]): readonly SittingEvent[] {
	return entries.map(({ after }) => after as SittingEvent);
}

/**
 * What happened at the sitting of an assembly so far, all of it read from the journal; undefined before it is convened in the
 * application.
 */
export async function sittingJournal({ tx, association }: RecordReader, assembly: string): Promise<SittingJournal | undefined> {
	const entries = await courseOf(tx, association, SITTING, assembly);
	return entries.length === 0 ? undefined : (eventsOf(entries) as unknown as SittingJournal);
}

/** What happened at a sitting so far, and what is true of it now. */
export interface Course {
	readonly journal: SittingJournal;
	readonly state: SittingState;
	/** Its last entry in the journal. */
	readonly seq: number;
}

/**
 * What happened at the sitting of an assembly so far; undefined before it is convened in the application. What was read
 * before is kept, and only what happened since is read: a sitting of 5 000 people has more events than can be read anew for
 * each of them.
 * @param version how many events it has, where that is known: then nothing is read that is there already
 */
export async function sittingCourse(reader: RecordReader, assembly: string, version?: number): Promise<Course | undefined> {
	const { tx, association, kept } = reader;
	const key = `sitting ${association} ${assembly}`;
	const known = kept.get(key) as Course | undefined;
	if (known !== undefined && known.state.version === version) return known;
	const entries = await courseOf(tx, association, SITTING, assembly, known?.seq);
	const last = entries.at(-1);
	if (last === undefined) return known;
	const events = eventsOf(entries);
	const journal = (known === undefined ? events : [...known.journal, ...events]) as unknown as SittingJournal;
	const course: Course = { journal, state: known === undefined ? stateOf(journal) : applyAll(known.state, events), seq: last.seq };
	kept.set(key, course);
	return course;
}

/** The same, or where nothing happened yet, as convening it now would begin it. */
export async function sittingOrConvened(
	reader: RecordReader,
	record: AssociationRecord,
	assembly: Assembly,
	now: Instant,
): Promise<Pick<Course, 'journal' | 'state'> & { readonly fresh: readonly [] | readonly [SittingJournal[0]] }> {
	const course = await sittingCourse(reader, assembly.id);
	if (course !== undefined) return { ...course, fresh: [] };
	const convened = convene(record, assembly, now);
	return { journal: [convened], state: stateOf([convened]), fresh: [convened] };
}
