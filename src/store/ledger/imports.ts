import { sql } from 'kysely';
import type { FecReport } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import { touchFiscalYear } from './fiscal_years.ts';

/** A file of entries that somebody sent. */
export interface LedgerImport {
	readonly id: string;
	/** Last day of its fiscal year; none where the file does not tell it. */
	readonly year?: IsoDate;
	/** As it was sent, without its folder. */
	readonly name: string;
	/** Of its bytes, hexadecimal. */
	readonly sha256: string;
	readonly bytes: number;
	/** `taken`: its lines are in the books; `refused`: they never were; `replaced`: another's are there now. */
	readonly status: 'taken' | 'refused' | 'replaced';
	readonly report: FecReport;
	/** ISO instant. */
	readonly at: string;
	readonly by: { readonly id: string; readonly name: string };
}

interface Row extends Omit<LedgerImport, 'year' | 'bytes'> {
	readonly year: IsoDate | null;
	readonly bytes: bigint;
}

/** What the journal says of a file: which it was, and how much was in it; not its lines. */
function told({ year, name, sha256, bytes, report }: LedgerImport): object {
	return { ...(year === undefined ? {} : { year }), name, sha256, bytes, lines: report.form.lines, entries: report.entries };
}

/** The files that were sent, the latest first. @param where those of a year, or the one of an id; all where not given */
export async function ledgerImports(
	{ tx, association }: RecordReader,
	{ year, id, limit = 100 }: { readonly year?: IsoDate; readonly id?: string; readonly limit?: number } = {},
): Promise<readonly LedgerImport[]> {
	const { rows } = await sql<Row>`select id, year, name, sha256, bytes, status, report, at, by from ledger_import
		where association_id = ${association}${year === undefined ? sql`` : sql` and year = ${year}::date`}${id === undefined ? sql`` : sql` and id = ${id}`}
		order by at desc, id limit ${limit}`.execute(tx);
	return rows.map(({ year: of, bytes, ...rest }) => ({ ...rest, bytes: Number(bytes), ...(of === null ? {} : { year: of }) }));
}

/** Keeps which file was sent. One that was taken has its entry in the journal, and gives its year a new version. */
export async function addImport(record: RecordWriter, one: LedgerImport): Promise<void> {
	const { tx, association, journal } = record;
	const { id, year, name, sha256, bytes, status, report, at, by } = one;
	await sql`insert into ledger_import (association_id, id, year, name, sha256, bytes, status, report, at, by)
		values (${association}, ${id}, ${year ?? null}::date, ${name}, ${sha256}, ${bytes}, ${status}, ${JSON.stringify(report)}::jsonb, ${at},
			${JSON.stringify(by)}::jsonb)`.execute(tx);
	if (status !== 'taken' || year === undefined) return;
	await touchFiscalYear(record, year, await journal.note({ event: 'ledger_import.added', key: id, before: null, after: told(one) }));
}

/**
 * Takes the lines of all files of a year out of its books, for others to come in their place. Once these are there, it is
 * to be said to the journal: `noteTakenBack`.
 * @returns the files that they came with
 */
export async function takeBackImports(record: RecordWriter, year: IsoDate): Promise<readonly LedgerImport[]> {
	const { tx, association } = record;
	const taken = (await ledgerImports(record, { year })).filter(({ status }) => status === 'taken');
	await sql`update ledger_import set status = 'replaced'
		where association_id = ${association} and year = ${year}::date and status = 'taken'`.execute(tx);
	await sql`delete from ledger_line
		where association_id = ${association} and year = ${year}::date and import is not null`.execute(tx);
	// Whose entries are gone: what is to be theirs again is given to them once they are there (`giveEvidence`).
	await sql`delete from entry_evidence where association_id = ${association} and year = ${year}::date`.execute(tx);
	return taken;
}

/** Says in the journal whose lines are not in the books any more. */
export async function noteTakenBack({ journal }: RecordWriter, imports: readonly LedgerImport[]): Promise<void> {
	for (const one of imports) await journal.note({ event: 'ledger_import.removed', key: one.id, before: told(one), after: null });
}
