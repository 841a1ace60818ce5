import { sql } from 'kysely';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import type { PollRef } from './poll_ref.ts';

/** Papers that scrutineers have sorted together. */
export interface KeptPapers {
	readonly line: string;
	/** What JSON can hold. */
	readonly content: unknown;
}

const ofPoll = ({ association }: RecordReader, { assembly, poll }: PollRef) => ({ association_id: association, assembly, poll });

/** The voices whose holders have signed for a paper, in the order of voices. */
export async function paperSignatures(reader: RecordReader, ref: PollRef): Promise<readonly string[]> {
	const { association_id, assembly, poll } = ofPoll(reader, ref);
	const rows = await reader.tx
		.selectFrom('paper_signature')
		.select('voice')
		.where('association_id', '=', association_id)
		.where('assembly', '=', assembly)
		.where('poll', '=', poll)
		.orderBy('voice')
		.execute();
	return rows.map(({ voice }) => voice);
}

/** Notes that some voices have signed, and that others have not: two scrutineers who note different voices undo nothing of each other's. */
export async function signForPapers(
	writer: RecordWriter,
	ref: PollRef,
	{ added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
): Promise<void> {
	const keys = ofPoll(writer, ref);
	if (added.length > 0) {
		await writer.tx
			.insertInto('paper_signature')
			.values(added.map((voice) => ({ ...keys, voice })))
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	if (removed.length > 0) {
		await writer.tx
			.deleteFrom('paper_signature')
			.where('association_id', '=', keys.association_id)
			.where('assembly', '=', keys.assembly)
			.where('poll', '=', keys.poll)
			.where('voice', 'in', [...removed])
			.execute();
	}
}

/** The papers sorted so far, in the order of their lines' names. */
export async function paperLines(reader: RecordReader, ref: PollRef): Promise<readonly KeptPapers[]> {
	const { association_id, assembly, poll } = ofPoll(reader, ref);
	return reader.tx
		.selectFrom('paper_line')
		.select(['line', 'content'])
		.where('association_id', '=', association_id)
		.where('assembly', '=', assembly)
		.where('poll', '=', poll)
		.orderBy('line')
		.execute();
}

/** Keeps lines of papers, each in the place of the one of its name; sent twice, they are there once. */
export async function putPaperLines(writer: RecordWriter, ref: PollRef, lines: readonly KeptPapers[]): Promise<void> {
	if (lines.length === 0) return;
	const keys = ofPoll(writer, ref);
	await writer.tx
		.insertInto('paper_line')
		.values(lines.map(({ line, content }) => ({ ...keys, line, content: JSON.stringify(content) })))
		.onConflict((conflict) =>
			conflict.columns(['association_id', 'assembly', 'poll', 'line']).doUpdateSet({ content: (eb) => eb.ref('excluded.content') }),
		)
		.execute();
}

/** Takes lines of papers away. @param lines their names; every one where none are given */
export async function removePaperLines(writer: RecordWriter, ref: PollRef, lines?: readonly string[]): Promise<void> {
	const keys = ofPoll(writer, ref);
	let query = writer.tx
		.deleteFrom('paper_line')
		.where('association_id', '=', keys.association_id)
		.where('assembly', '=', keys.assembly)
		.where('poll', '=', keys.poll);
	if (lines !== undefined) query = query.where('line', 'in', [...lines, '']);
	await query.execute();
}

/** Forgets what was noted of a poll on paper. */
export async function discardPapers(writer: RecordWriter, ref: PollRef): Promise<void> {
	const removed = await paperSignatures(writer, ref);
	await signForPapers(writer, ref, { added: [], removed });
	await removePaperLines(writer, ref);
}

/** Something that changes with what scrutineers have noted of an assembly; empty while nothing is noted. */
export async function paperMark({ tx, association }: RecordReader, assembly: string): Promise<string> {
	const { rows } = await sql<{ readonly mark: string | null }>`
		select md5(string_agg(part, ',' order by part)) as mark from (
			select poll || ' ' || voice as part from paper_signature where association_id = ${association} and assembly = ${assembly}
			union all
			select poll || ' ' || line || ' ' || content::text from paper_line where association_id = ${association} and assembly = ${assembly}
		) as noted`.execute(tx);
	return rows[0]?.mark?.slice(0, 8) ?? '';
}
