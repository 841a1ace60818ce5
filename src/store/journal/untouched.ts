import { sql } from 'kysely';
import type { ConceptName } from '../concepts/index.ts';
import type { RecordReader } from '../record/index.ts';

/** The keys of what an action added of a concept and nothing has happened to since. */
export async function untouchedSince(
	{ tx, association }: RecordReader,
	concept: ConceptName,
	action: string,
): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ readonly key: string }>`select key from journal
		where association_id = ${association} and concept = ${concept}
			and key in (select key from journal where association_id = ${association} and concept = ${concept} and action = ${action})
		group by key having (array_agg(action order by seq desc))[1] = ${action}
			and (array_agg(event order by seq desc))[1] = ${`${concept}.added`}`.execute(tx);
	return new Set(rows.map(({ key }) => key));
}
