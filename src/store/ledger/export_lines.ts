import { sql } from 'kysely';
import { isOpeningJournal, type LedgerLine } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader } from '../record/index.ts';
import { LINE_FIELDS, type LineRow, lineOf } from './columns.ts';

/** Lines fetched at a time. */
const BATCH = 2000;

/** The codes of a year's journals of opening entries. */
async function openingJournals({ tx, association }: RecordReader, year: IsoDate): Promise<readonly string[]> {
	const { rows } = await sql<{ readonly journal: string; readonly label: string }>`select distinct journal, journal_label as label
		from ledger_line where association_id = ${association} and year = ${year}::date`.execute(tx);
	return rows.filter(({ journal, label }) => isOpeningJournal(journal, label)).map(({ journal }) => journal);
}

/**
 * All lines of a year in the order that the law wants of a FEC (art. A47 A-1, VII): opening entries first, then by date of
 * validation, those not validated last; what this does not tell apart as it was entered. Memory holds one batch.
 */
export async function* linesInFecOrder(reader: RecordReader, year: IsoDate): AsyncGenerator<LedgerLine> {
	const { tx, association } = reader;
	const openings = await openingJournals(reader, year);
	await sql`declare exported no scroll cursor for select ${LINE_FIELDS} from ledger_line
		where association_id = ${association} and year = ${year}::date
		order by journal in (select jsonb_array_elements_text(${JSON.stringify(openings)}::jsonb)) desc, validated_on nulls last, entry, line`.execute(
		tx,
	);
	for (;;) {
		const { rows } = await sql<LineRow>`fetch ${sql.raw(String(BATCH))} from exported`.execute(tx);
		for (const row of rows) yield lineOf(row);
		if (rows.length < BATCH) break;
	}
	await sql`close exported`.execute(tx);
}
