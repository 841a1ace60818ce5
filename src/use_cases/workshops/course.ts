import { type Board, boardOf, type WorkshopJournal } from '../../domain/workshops/index.ts';
import { courseOf, coursesOf, type RecordReader } from '../../store/index.ts';

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

/** The workshops of an assembly, in the order of their groups. */
export async function boardsNow(record: RecordReader, assembly: string): Promise<readonly Board[]> {
	return (await boardsOf(record, keyOf(assembly, ''))).get(assembly) ?? [];
}
