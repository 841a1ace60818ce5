import type { Assembly } from '../../domain/assembly/index.ts';
import type { Instant } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { convene, type SittingJournal } from '../../domain/sitting/index.ts';
import { courseOf, type RecordReader } from '../../store/index.ts';

/** The journal's name for what happens at a sitting; the key of its entries is the assembly's id. */
export const SITTING_EVENT = 'sitting.happened';
/** What those entries are about. */
export const SITTING = 'sitting';

/** What happened at the sitting of an assembly so far; undefined before it is convened in the application. */
export async function sittingJournal(record: RecordReader, assembly: string): Promise<SittingJournal | undefined> {
	const events = await courseOf(record.tx, record.association, SITTING, assembly);
	// Only `sittings.command` writes these entries, each an event that the domain made.
	return events.length === 0 ? undefined : (events as unknown as SittingJournal);
}

/** The same, or where nothing happened yet, as convening it now would begin it. */
export async function sittingOrConvened(
	reader: RecordReader,
	record: AssociationRecord,
	assembly: Assembly,
	now: Instant,
): Promise<{ readonly journal: SittingJournal; readonly fresh: readonly [] | readonly [SittingJournal[0]] }> {
	const journal = await sittingJournal(reader, assembly.id);
	if (journal !== undefined) return { journal, fresh: [] };
	const convened = convene(record, assembly, now);
	return { journal: [convened], fresh: [convened] };
}
