import { sql } from 'kysely';
import type { EntryDraft } from '../../domain/accounts/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** An entry before it is validated, and where it comes from. */
export interface BookDraft extends EntryDraft {
	/** Id of the bank's movement that it was written from, and will be matched with. */
	readonly movement?: string;
}

/** A draft as it is stored. */
export interface StoredDraft {
	readonly id: string;
	readonly version: number;
	readonly draft: BookDraft;
}

interface Row {
	readonly id: string;
	readonly version: bigint;
	readonly data: BookDraft;
}

/** Drafts that a page shows at most; who has more validates some first. */
export const MOST_DRAFTS = 500;

/** The drafts of an association by date, the oldest first. @param ids those of these ids; all where not given */
export async function entryDrafts({ tx, association }: RecordReader, ids?: readonly string[]): Promise<readonly StoredDraft[]> {
	const { rows } = await sql<Row>`select id, version, data from entry_draft where association_id = ${association}
		${ids === undefined ? sql`` : sql`and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`}
		order by date, id limit ${MOST_DRAFTS}`.execute(tx);
	return rows.map(({ id, version, data }) => ({ id, version: Number(version), draft: data }));
}

/** How many drafts have a date in a span. */
export async function draftsWithin({ tx, association }: RecordReader, from: string, to: string): Promise<number> {
	const { rows } = await sql<{ readonly count: bigint }>`select count(*) as count from entry_draft
		where association_id = ${association} and date >= ${from} and date <= ${to}`.execute(tx);
	return Number(rows[0]?.count ?? 0);
}

async function present(reader: RecordReader, id: string, version: number | undefined): Promise<Result<StoredDraft | undefined, Refusal>> {
	const [found] = await entryDrafts(reader, [id]);
	if (found?.version === version) return ok(found);
	return refused({ ...refusal('conflict'), present: found === undefined ? null : { value: found.draft, version: found.version } });
}

/** Adds a draft, or changes the one of an id that was read with a version. @returns it with its new version */
export async function putDraft(
	record: RecordWriter,
	id: string,
	draft: BookDraft,
	version: number | undefined,
): Promise<Result<StoredDraft, Refusal>> {
	const before = await present(record, id, version);
	if (!before.ok) return before;
	const known = before.value;
	const next = await record.journal.note({
		event: known === undefined ? 'entry_draft.added' : 'entry_draft.changed',
		key: id,
		before: known?.draft ?? null,
		after: draft,
	});
	await sql`insert into entry_draft (association_id, id, version, data)
		values (${record.association}, ${id}, ${next}, ${JSON.stringify(draft)}::jsonb)
		on conflict (association_id, id) do update set version = excluded.version, data = excluded.data`.execute(record.tx);
	return ok({ id, version: next, draft });
}

/** Takes a draft away: thrown away, or validated. */
export async function removeDraft(record: RecordWriter, { id, draft }: StoredDraft): Promise<void> {
	await record.journal.note({ event: 'entry_draft.removed', key: id, before: draft, after: null });
	await sql`delete from entry_draft where association_id = ${record.association} and id = ${id}`.execute(record.tx);
}
