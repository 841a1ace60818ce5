import { sql } from 'kysely';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { Entity } from '../concepts/index.ts';
import type { RecordReader } from '../record/index.ts';
import type { Touched } from './touched.ts';

/** Checks that the store has the file of every version of the documents that a transaction wrote. */
export async function checkFiles({ tx, association }: RecordReader, touched: readonly Touched[]): Promise<Refusal | undefined> {
	const named = touched
		.filter(({ concept, after }) => concept === 'document' && after !== undefined)
		.flatMap(({ after }) => (after as Entity<'document'>).versions);
	if (named.length === 0) return undefined;
	const { rows } = await sql<{ readonly name: string }>`select name
		from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) wanted (name text, sha256 text, size bigint)
		where not exists (select from kept_file held where held.association_id = ${association}
			and held.sha256 = wanted.sha256 and held.size = wanted.size) limit 1`.execute(tx);
	return rows[0] === undefined ? undefined : refusal('file-missing', { name: rows[0].name });
}
