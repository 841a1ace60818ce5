import type { PaperLine } from '../../domain/polls/index.ts';
import { type PollRef, paperLines, paperSignatures, type RecordReader, votersOf } from '../../store/index.ts';

/** A line of papers with its name. */
export interface NamedLine extends PaperLine {
	readonly line: string;
}

/** What the scrutineers of a poll have noted so far. */
export interface Noted {
	readonly lines: readonly NamedLine[];
	/** The voices whose holders have signed. */
	readonly signed: readonly string[];
}

/** What the scrutineers of a poll have noted so far, read from the store. */
export async function notedOf(record: RecordReader, ref: PollRef): Promise<Noted> {
	const kept = await paperLines(record, ref);
	// Only the actions of this folder keep lines.
	const lines = kept.map(({ line, content }) => ({ line, ...(content as PaperLine) }));
	return { lines, signed: await paperSignatures(record, ref) };
}

/** Whether a voice has voted already, on a device or by signing for a paper: then it votes by no other way. */
export async function hasVoted(record: RecordReader, ref: PollRef, secret: boolean, voice: string): Promise<boolean> {
	const voted = await votersOf(record, ref, secret, [voice]);
	return voted.length > 0 || (await paperSignatures(record, ref)).includes(voice);
}
