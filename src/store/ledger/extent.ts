import { sql } from 'kysely';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader } from '../record/index.ts';

/** How far the books of a year go. */
export interface Extent {
	/** The last numbers given; 0 where there is none. */
	readonly entry: number;
	readonly line: number;
	/** Lines that were written here, and those that came with files. */
	readonly own: number;
	readonly imported: number;
}

/** How far the books of a year go. */
export async function extentOf({ tx, association }: RecordReader, year: IsoDate): Promise<Extent> {
	const { rows } = await sql<{ readonly entry: number; readonly line: number; readonly own: bigint; readonly imported: bigint }>`
		select coalesce(max(entry), 0) as entry, coalesce(max(line), 0) as line,
			count(*) filter (where import is null) as own, count(import) as imported
		from ledger_line where association_id = ${association} and year = ${year}::date`.execute(tx);
	const [row] = rows;
	return { entry: row?.entry ?? 0, line: row?.line ?? 0, own: Number(row?.own ?? 0), imported: Number(row?.imported ?? 0) };
}
