import { sql } from 'kysely';
import { accountName, type EntryDraft, type EntryLine, fecLinesOf, type Validated } from '../../domain/accounts/index.ts';
import type { Cents, IsoDate } from '../../domain/basics/index.ts';
import { foldName } from '../../domain/typography/index.ts';
import { extentOf } from '../ledger/extent.ts';
import { touchFiscalYear } from '../ledger/fiscal_years.ts';
import { LineWriter } from '../ledger/line_writer.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** An entry of the ledger by its place: the fiscal year's last day and its number among all of the year. */
export interface EntryPlace {
	readonly year: IsoDate;
	readonly entry: number;
}

/** A validated entry that was written here. */
export interface BookEntry extends EntryDraft, Validated, EntryPlace {
	/** For each of its lines, its place in the year. */
	readonly places: readonly number[];
	/** The entry that took it back. */
	readonly reversedBy?: EntryPlace;
}

/** A line of the list of entries. */
export interface ListedEntry extends EntryPlace {
	readonly journal: string;
	readonly number: string;
	readonly date: IsoDate;
	readonly label: string;
	readonly evidence: string;
	/** The sum of its debits. Cents. */
	readonly amount: Cents;
	readonly reversed: boolean;
}

/** The last number given in a journal of a year to an entry that was written here; 0 where there is none. */
async function lastNumber({ tx, association }: RecordReader, year: IsoDate, journal: string): Promise<number> {
	const { rows } = await sql<{ readonly last: number | null }>`select max(number::int) as last from ledger_line
		where association_id = ${association} and year = ${year}::date and journal = ${journal} and import is null`.execute(tx);
	return rows[0]?.last ?? 0;
}

/** The names that a year's books give accounts, the chart's where they have none yet: an account has one name all year. */
async function namesIn(
	{ tx, association }: RecordReader,
	year: IsoDate,
	accounts: readonly string[],
): Promise<(account: string) => string> {
	const { rows } = await sql<{ readonly account: string; readonly label: string }>`select account, min(account_label) as label
		from ledger_line where association_id = ${association} and year = ${year}::date
		and account in (select jsonb_array_elements_text(${JSON.stringify(accounts)}::jsonb)) group by account`.execute(tx);
	const known = new Map(rows.map(({ account, label }) => [account, label]));
	return (account) => known.get(account) ?? accountName(account)?.fr ?? account;
}

/**
 * Writes a validated entry to the books of a year, with the next number of its journal.
 * @returns its place, its number, and the places of its lines
 */
export async function addEntry(record: RecordWriter, year: IsoDate, draft: EntryDraft, validatedOn: IsoDate): Promise<BookEntry> {
	const { entry: lastEntry, line: lastLine } = await extentOf(record, year);
	const number = (await lastNumber(record, year, draft.journal)) + 1;
	const nameOf = await namesIn(
		record,
		year,
		draft.lines.map(({ account }) => account),
	);
	const entry = lastEntry + 1;
	const writer = new LineWriter(record, year);
	const lines = fecLinesOf({ ...draft, number, validatedOn }, nameOf);
	for (const [index, line] of lines.entries())
		writer.add(line, { entry, line: lastLine + 1 + index, analytic: draft.lines[index]?.analytic ?? '' });
	const { journal, date, label, evidence } = draft;
	const version = await record.journal.note({
		event: 'ledger_entry.added',
		key: `${year}/${entry}`,
		before: null,
		after: { journal, number, date, label, evidence, lines: draft.lines },
	});
	await writer.end();
	await touchFiscalYear(record, year, version);
	return { ...draft, year, entry, number, validatedOn, places: lines.map((_, index) => lastLine + 1 + index) };
}

interface LineRow extends Omit<EntryLine, 'debit' | 'credit' | 'party' | 'analytic'> {
	readonly analytic: string;
	readonly line: number;
	readonly journal: string;
	readonly number: string;
	readonly date: IsoDate;
	readonly label: string;
	readonly evidence: string;
	readonly evidence_date: IsoDate | null;
	readonly validated_on: IsoDate;
	readonly debit: bigint;
	readonly credit: bigint;
	readonly auxiliary: string;
	readonly auxiliary_label: string;
	readonly by_year: IsoDate | null;
	readonly by_entry: number | null;
}

/** An entry that was written here. */
export async function bookEntry({ tx, association }: RecordReader, { year, entry }: EntryPlace): Promise<BookEntry | undefined> {
	const { rows } = await sql<LineRow>`select l.line, l.journal, l.number, l.date, l.label, l.evidence, l.evidence_date, l.validated_on,
			l.account, l.debit, l.credit, l.auxiliary, l.auxiliary_label, l.analytic, r.by_year, r.by_entry
		from ledger_line l left join entry_reversal r on r.association_id = l.association_id and r.year = l.year and r.entry = l.entry
		where l.association_id = ${association} and l.year = ${year}::date and l.entry = ${entry} and l.import is null
		order by l.line`.execute(tx);
	const [first] = rows;
	if (first === undefined) return undefined;
	return {
		...{ year, entry, journal: first.journal, number: Number(first.number), date: first.date, label: first.label },
		evidence: first.evidence,
		...(first.evidence_date === null ? {} : { evidenceDate: first.evidence_date }),
		validatedOn: first.validated_on,
		lines: rows.map(({ account, debit, credit, auxiliary, auxiliary_label, analytic }) => ({
			account,
			debit: Number(debit),
			credit: Number(credit),
			...(auxiliary === '' ? {} : { party: { code: auxiliary, name: auxiliary_label } }),
			...(analytic === '' ? {} : { analytic }),
		})),
		places: rows.map(({ line }) => line),
		...(first.by_year === null || first.by_entry === null ? {} : { reversedBy: { year: first.by_year, entry: first.by_entry } }),
	};
}

/** Banks and tills: those that the chart begins with, and those that entries written here move. */
export async function moneyAccounts({ tx, association }: RecordReader): Promise<readonly string[]> {
	const { rows } = await sql<{ readonly account: string }>`select distinct account from ledger_line
		where association_id = ${association} and import is null and (account like '51%' or account like '53%')`.execute(tx);
	return [...new Set(['512', '530', ...rows.map(({ account }) => account)])].sort();
}

/** Notes which entry took back which. */
export async function noteReversal({ tx, association }: RecordWriter, of: EntryPlace, by: EntryPlace): Promise<void> {
	await sql`insert into entry_reversal (association_id, year, entry, by_year, by_entry)
		values (${association}, ${of.year}::date, ${of.entry}, ${by.year}::date, ${by.entry})`.execute(tx);
}

/** Whether the books of a year have opening entries that were written here: the year before is then carried to it. */
export async function hasOpening({ tx, association }: RecordReader, year: IsoDate, journal: string): Promise<boolean> {
	const { rows } = await sql`select 1 from ledger_line where association_id = ${association} and year = ${year}::date
		and journal = ${journal} and import is null limit 1`.execute(tx);
	return rows.length > 0;
}

/** Which entries to list. */
export interface EntryFilter {
	/** Words of the label, the evidence or the third party. */
	readonly words?: string;
	/** Beginning of an account that it moves. */
	readonly account?: string;
	readonly journal?: string;
}

/** `%` and `_` of what is looked for stand for themselves. */
const literal = (text: string) => text.replaceAll(/[\\%_]/gu, '\\$&');

/** Entries of a year, the latest first, a page at a time. @param after the number of the last entry of the page before */
export async function searchEntries(
	{ tx, association }: RecordReader,
	year: IsoDate,
	{ words = '', account, journal }: EntryFilter,
	{ limit, after }: { readonly limit: number; readonly after?: number },
): Promise<{ readonly entries: readonly ListedEntry[]; readonly next?: number }> {
	const those = sql`l.association_id = ${association} and l.year = ${year}::date`;
	const holds = foldName(words)
		.split(' ')
		.filter((word) => word !== '')
		.map((word) => sql`fold(l.label || ' ' || l.evidence || ' ' || l.auxiliary_label) like ${`%${literal(word)}%`}`);
	const facts = [
		...holds,
		...(account === undefined ? [] : [sql`l.account like ${`${literal(account)}%`}`]),
		...(journal === undefined ? [] : [sql`l.journal = ${journal}`]),
	];
	const { rows } = await sql<Omit<ListedEntry, 'amount'> & { readonly amount: bigint }>`
		select l.year, l.entry, min(l.journal) as journal, min(l.number) as number, min(l.date) as date, min(l.label) as label,
			min(l.evidence) as evidence, sum(l.debit)::bigint as amount, bool_or(r.entry is not null) as reversed
		from ledger_line l left join entry_reversal r on r.association_id = l.association_id and r.year = l.year and r.entry = l.entry
		where ${those}${after === undefined ? sql`` : sql` and l.entry < ${after}`}
		${facts.length === 0 ? sql`` : sql` and l.entry in (select l.entry from ledger_line l where ${sql.join([those, ...facts], sql` and `)})`}
		group by l.year, l.entry order by l.entry desc limit ${limit + 1}`.execute(tx);
	const entries = rows.slice(0, limit).map(({ amount, ...rest }) => ({ ...rest, amount: Number(amount) }));
	const last = entries.at(-1);
	return { entries, ...(rows.length > limit && last !== undefined ? { next: last.entry } : {}) };
}
