import { type Board, boardOf, type WorkshopJournal, workshopsTopic } from '../../domain/workshops/index.ts';
import { courseOf, coursesOf, coursesSince, type RecordReader, sittingVersion, tellSitting } from '../../store/index.ts';

/** The journal's name for what happens to a workshop; the key of its entries is the assembly's id and the workshop's. */
export const WORKSHOP_EVENT = 'workshop.happened';
const CONCEPT = 'workshop';

/** The key of a workshop's entries. */
export function keyOf(assembly: string, workshop: string): string {
	return `${assembly}/${workshop}`;
}

// Only the actions of this folder write these entries, each an event that the domain made.
const boardFrom = (events: readonly unknown[]): Board => boardOf(events as unknown as WorkshopJournal);

/** A workshop held in the application; undefined where there is none of that name. */
export async function boardNow(record: RecordReader, assembly: string, workshop: string): Promise<Board | undefined> {
	const entries = await courseOf(record.tx, record.association, CONCEPT, keyOf(assembly, workshop));
	return entries.length === 0 ? undefined : boardFrom(entries.map(({ after }) => after));
}

/** The workshops whose keys begin so, by assembly, the latest first; each assembly's in the order of their groups. */
async function boardsOf(record: RecordReader, prefix: string): Promise<ReadonlyMap<string, readonly Board[]>> {
	const courses = await coursesOf(record.tx, record.association, CONCEPT, prefix);
	const byAssembly = Map.groupBy([...courses], ([key]) => key.slice(0, key.indexOf('/')));
	return new Map(
		[...byAssembly]
			.map(([assembly, found]): [string, Board[]] => [
				assembly,
				found.map(([, events]) => boardFrom(events)).sort((a, b) => a.brief.group - b.brief.group),
			])
			.sort(([a], [b]) => (a < b ? 1 : -1)),
	);
}

/** The workshops of every assembly. */
export function boardsByAssembly(record: RecordReader): Promise<ReadonlyMap<string, readonly Board[]>> {
	return boardsOf(record, '');
}

/** Tells every process that something was written in the workshops of an assembly; those who follow can wait a little. */
export async function tellWorkshops(record: RecordReader, assembly: string): Promise<void> {
	const version = await sittingVersion(record, assembly);
	await tellSitting(record, { sitting: workshopsTopic(assembly), version, of: 'ballots' });
}

/** Tells every screen of a sitting that the time of one of its workshops has changed: nobody waits for that. */
export async function tellTimes(record: RecordReader, assembly: string): Promise<void> {
	await tellSitting(record, { sitting: assembly, version: await sittingVersion(record, assembly), of: 'events' });
}

interface KeptBoards {
	/** The last entry of the journal that they hold. */
	readonly seq: number;
	readonly events: ReadonlyMap<string, readonly unknown[]>;
	readonly boards: readonly Board[];
}

/**
 * The workshops of an assembly for those who look on: what was read before is kept, and only what was written since is read
 * and told again, so that hundreds may look after each note. `seq` changes with every note.
 */
export async function boardsFollowed(reader: RecordReader, assembly: string): Promise<Pick<KeptBoards, 'seq' | 'boards'>> {
	const name = `workshops ${reader.association} ${assembly}`;
	const known = reader.kept.get(name) as KeptBoards | undefined;
	const entries = await coursesSince(reader.tx, reader.association, CONCEPT, keyOf(assembly, ''), known?.seq ?? 0);
	const last = entries.at(-1);
	if (last === undefined) return known ?? { seq: 0, boards: [] };
	const events = new Map(known?.events ?? []);
	for (const [key, some] of Map.groupBy(entries, (one) => one.key))
		events.set(key, [...(events.get(key) ?? []), ...some.map(({ after }) => after)]);
	const changed = new Set(entries.map(({ key }) => key));
	const before = new Map((known?.boards ?? []).map((board) => [keyOf(assembly, board.workshop), board]));
	const boards = [...events]
		.map(([key, all]) => (changed.has(key) ? undefined : before.get(key)) ?? boardFrom(all))
		.sort((a, b) => a.brief.group - b.brief.group);
	const made: KeptBoards = { seq: last.seq, events, boards };
	if (made.seq >= (known?.seq ?? 0)) reader.kept.set(name, made);
	return made;
}

/** The workshops of an assembly, in the order of their groups. */
export async function boardsNow(record: RecordReader, assembly: string): Promise<readonly Board[]> {
	return (await boardsOf(record, keyOf(assembly, ''))).get(assembly) ?? [];
}
