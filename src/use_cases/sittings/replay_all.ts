import { type Replay, replay } from '../../domain/sitting/index.ts';
import { type RecordReader, subjectsOf, type Verdict, verifyJournal } from '../../store/index.ts';
import { SITTING, sittingJournal } from './course.ts';

/** The journal of an association, walked and replayed. */
export interface ReplayedJournal {
	/** Whether the chain of entries holds: what is replayed of a broken one proves nothing. */
	readonly chain: Verdict;
	/** Every sitting that the journal tells, by its assembly. */
	readonly sittings: readonly { readonly assembly: string; readonly replay: Replay }[];
	/** The chain holds, and everything proclaimed was found again. */
	readonly equal: boolean;
}

/** Makes every quorum and every result of every sitting again from the journal alone; no other table is read. */
export async function replayAll(reader: RecordReader): Promise<ReplayedJournal> {
	const { tx, association } = reader;
	const chain = await verifyJournal(tx, association);
	const sittings = [];
	for (const assembly of await subjectsOf(tx, association, SITTING)) {
		const journal = await sittingJournal(reader, assembly);
		if (journal !== undefined) sittings.push({ assembly, replay: replay(journal) });
	}
	return { chain, sittings, equal: chain.status === 'whole' && sittings.every((one) => one.replay.equal) };
}
