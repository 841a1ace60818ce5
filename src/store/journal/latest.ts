import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { JournalEntry } from './entry.ts';
import { entryOf } from './entry_row.ts';

/** Which entries of a journal: of one thing, of some concepts, or of all; before an entry already shown. */
export interface LatestOptions {
	readonly concept?: string;
	/** Of things of any of these concepts. */
	readonly concepts?: readonly string[];
	/** Key of the thing, with `concept`. */
	readonly key?: string;
	/** Only entries before this one. */
	readonly before?: number;
	readonly limit: number;
}

/** The entries of an association's journal, the latest first. */
export async function latestEntries(
	tx: Kysely<Tables>,
	association: string,
	{ concept, concepts, key, before, limit }: LatestOptions,
): Promise<readonly JournalEntry[]> {
	let query = tx.selectFrom('journal').selectAll().where('association_id', '=', association);
	if (concept !== undefined) query = query.where('concept', '=', concept);
	if (concepts !== undefined) query = query.where('concept', 'in', concepts);
	if (key !== undefined) query = query.where('key', '=', key);
	if (before !== undefined) query = query.where('seq', '<', BigInt(before));
	const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
	return rows.map(entryOf);
}
