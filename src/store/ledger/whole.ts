import { sql } from 'kysely';
import type { Closing, LedgerLine } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import { LINE_FIELDS, type LineRow, lineOf } from './columns.ts';
import { addFiscalYear, closeFiscalYear, type FiscalYear, fiscalYears, touchFiscalYear } from './fiscal_years.ts';
import { LineWriter } from './line_writer.ts';

/** A thing of the books as plain data: a row of its table. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** What of the books stands beside their years and lines: tables, their columns, and by what they are in order. */
export const BOOK_TABLES = {
	ledger_import: 'id text, year date, name text, sha256 text, bytes bigint, status text, report jsonb, at timestamptz, by jsonb',
	ledger_chart: 'id text, number int, text text',
	analytic_code: 'code text, data jsonb',
	entry_draft: 'id text, data jsonb',
	entry_reversal: 'year date, entry int, by_year date, by_entry int',
	bank_import: 'id text, account text, name text, sha256 text, movements int, at timestamptz, by jsonb',
	bank_movement: 'id text, import text, account text, key text, date date, value_date date, amount bigint, label text, reference text',
	bank_match: 'year date, entry int, line int, movement text',
	dues_payment:
		'id text, year int, category text, member text, nth int, amount bigint, paid_on date, paid_by text, at timestamptz, state text, draft text, entry_year date, entry int, reversal text',
	book_setting: 'dues text',
	draft_evidence: 'draft text, document text',
	entry_evidence: 'year date, entry int, document text',
} as const;
export type BookTable = keyof typeof BOOK_TABLES;
export const BOOK_TABLE_NAMES = Object.keys(BOOK_TABLES) as readonly BookTable[];

/** The books of an association but for their lines. */
export interface WholeBooks {
	/** The earliest first. */
	readonly years: readonly { readonly year: IsoDate; readonly opens: IsoDate; readonly closing?: Closing }[];
	readonly tables: { readonly [T in BookTable]: readonly PlainRow[] };
}

/** A line with the file that it came with; '' where it was written here. */
export interface PlacedLine extends LedgerLine {
	readonly source: string;
}

const namesOf = (columns: string) => columns.split(', ').map((column) => column.split(' ')[0] ?? '');

async function rowsOf({ tx, association }: RecordReader, table: BookTable): Promise<readonly PlainRow[]> {
	const names = namesOf(BOOK_TABLES[table]);
	const columns = sql.join(names.map((name) => sql.ref(name)));
	const { rows } = await sql<{ readonly row: PlainRow }>`select to_jsonb(one) as row from
		(select ${columns} from ${sql.table(table)} where association_id = ${association} order by ${columns}) one`.execute(tx);
	return rows.map(({ row }) =>
		Object.fromEntries(
			names.flatMap((name) => {
				const value = row[name];
				if (value === null || value === undefined) return [];
				// Each engine writes an instant in the zone of its session.
				return [[name, name === 'at' ? new Date(String(value)).toISOString() : value]];
			}),
		),
	);
}

/** The books of an association but for their lines; equal books give equal data on either engine. */
export async function wholeBooks(reader: RecordReader): Promise<WholeBooks> {
	const years = await fiscalYears(reader);
	const tables: Partial<Record<BookTable, readonly PlainRow[]>> = {};
	for (const table of BOOK_TABLE_NAMES) tables[table] = await rowsOf(reader, table);
	return {
		years: years.map(({ version: _version, ...rest }) => rest).toReversed(),
		tables: tables as WholeBooks['tables'],
	};
}

/** Lines fetched at a time. */
const BATCH = 2000;

/** All lines of a year in their places. Memory holds one batch. */
export async function* linesInPlace({ tx, association }: RecordReader, year: IsoDate): AsyncGenerator<PlacedLine> {
	await sql`declare placed no scroll cursor for select ${LINE_FIELDS}, coalesce(import, '') as source from ledger_line
		where association_id = ${association} and year = ${year}::date order by line, entry`.execute(tx);
	for (;;) {
		const { rows } = await sql<LineRow & { readonly source: string }>`fetch ${sql.raw(String(BATCH))} from placed`.execute(tx);
		for (const row of rows) yield { ...lineOf(row), source: row.source };
		if (rows.length < BATCH) break;
	}
	await sql`close placed`.execute(tx);
}

/** Charts, drafts and files have their entries in the journal; the rest is told with what it belongs to. */
const TOLD = {
	ledger_import: 'ledger_import.added',
	ledger_chart: 'ledger_chart.added',
	analytic_code: 'analytic_code.added',
	entry_draft: 'entry_draft.added',
	bank_import: 'bank_import.added',
} as const;
const VERSIONED: ReadonlySet<BookTable> = new Set(['ledger_chart', 'analytic_code', 'entry_draft']);

async function restoreTable({ tx, association, journal }: RecordWriter, table: BookTable, rows: readonly PlainRow[]): Promise<void> {
	if (rows.length === 0) return;
	const columns = BOOK_TABLES[table];
	const versioned = VERSIONED.has(table);
	const withVersions: PlainRow[] = [];
	for (const row of rows) {
		const event = table in TOLD ? TOLD[table as keyof typeof TOLD] : undefined;
		const { report: _report, ...after } = row;
		const version = event === undefined ? 0 : await journal.note({ event, key: String(row.id ?? row.code), before: null, after });
		withVersions.push(versioned ? { ...row, version } : row);
	}
	const names = [...namesOf(columns), ...(versioned ? ['version'] : [])];
	const listed = sql.join(names.map((name) => sql.ref(name)));
	const shape = columns
		.split(', ')
		.map((column) => column.replace(/^\w+/u, (name) => `"${name}"`))
		.join(', ');
	await sql`insert into ${sql.table(table)} (association_id, ${listed}) select ${association}::text, ${listed}
		from jsonb_to_recordset(${JSON.stringify(withVersions)}::jsonb) as row (${sql.raw(shape)}${sql.raw(versioned ? ', version bigint' : '')})`.execute(
		tx,
	);
}

/**
 * Writes whole books where there are none: years, lines, and what stands beside them; closed years are closed at the end.
 * @param feed reads the lines of a year into what it is given; tells the digest that the journal is to know them by
 * @throws the database's error
 */
export async function restoreBooks(
	record: RecordWriter,
	{ years, tables }: WholeBooks,
	feed: (year: IsoDate, into: { readonly take: (line: PlacedLine) => void; readonly flush: () => Promise<void> }) => Promise<string>,
): Promise<void> {
	const opened: { readonly year: FiscalYear; readonly closing?: Closing }[] = [];
	for (const { closing, ...year } of years)
		opened.push({ year: await addFiscalYear(record, year), ...(closing === undefined ? {} : { closing }) });
	await restoreTable(record, 'ledger_chart', tables.ledger_chart);
	await restoreTable(record, 'ledger_import', tables.ledger_import);
	for (const { year } of opened) {
		const writers = new Map<string, LineWriter>();
		const lines = await feed(year.year, {
			take: (line) => {
				const writer = writers.get(line.source) ?? new LineWriter(record, year.year, line.source === '' ? undefined : line.source);
				writers.set(line.source, writer);
				writer.add(line, line);
			},
			flush: async () => {
				for (const writer of writers.values()) await writer.flush();
			},
		});
		for (const writer of writers.values()) await writer.end();
		const [before, after] = [{ opens: year.opens }, { opens: year.opens, lines }];
		const version = await record.journal.note({ event: 'fiscal_year.changed', key: year.year, before, after });
		await touchFiscalYear(record, year.year, version);
	}
	for (const table of BOOK_TABLE_NAMES)
		if (table !== 'ledger_chart' && table !== 'ledger_import') await restoreTable(record, table, tables[table]);
	for (const { year, closing } of opened) if (closing !== undefined) await closeFiscalYear(record, year, closing);
}
