import { sql } from 'kysely';
import { LETTERED_ACCOUNTS, type OpenPartyLine } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import { touchFiscalYear } from '../ledger/fiscal_years.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import type { EntryPlace } from './entries.ts';

/** A third party's line of an entry written here, and where it stands. */
export interface PartyLine extends OpenPartyLine, EntryPlace {
	readonly journal: string;
	readonly number: string;
	readonly label: string;
	readonly account: string;
	readonly auxiliary: string;
	readonly auxiliaryLabel: string;
	/** '' where the line is open. */
	readonly lettering: string;
	readonly letteringDate: IsoDate | null;
}

/** Lines that settle each other on an account of a year: its letter names them among all of the account. */
export interface Lettered {
	readonly account: string;
	readonly letter: string;
}

type Row = Omit<PartyLine, 'debit' | 'credit'> & { readonly debit: bigint; readonly credit: bigint };

const FIELDS = sql`year, entry, line, journal, number, date, evidence, label, account, auxiliary, auxiliary_label as "auxiliaryLabel",
	debit, credit, lettering, lettering_date as "letteringDate"`;
const LETTERED = sql`(${sql.join(
	LETTERED_ACCOUNTS.map((beginning) => sql`account like ${`${beginning}%`}`),
	sql` or `,
)})`;

const lineOf = ({ debit, credit, ...rest }: Row): PartyLine => ({ ...rest, debit: Number(debit), credit: Number(credit) });

/** Lines of third parties that no letter settles, by account, party and date. */
export async function openPartyLines({ tx, association }: RecordReader, year: IsoDate, limit: number): Promise<readonly PartyLine[]> {
	const { rows } = await sql<Row>`select ${FIELDS} from ledger_line where association_id = ${association} and year = ${year}::date
		and import is null and lettering = '' and ${LETTERED} order by account, auxiliary, date, line limit ${limit}`.execute(tx);
	return rows.map(lineOf);
}

/** Lines that are lettered, those lettered last first, each group together. */
export async function letteredLines({ tx, association }: RecordReader, year: IsoDate, limit: number): Promise<readonly PartyLine[]> {
	const { rows } = await sql<Row>`select ${FIELDS} from ledger_line where association_id = ${association} and year = ${year}::date
		and import is null and lettering <> '' and ${LETTERED}
		order by lettering_date desc, account, length(lettering) desc, lettering desc, date, line limit ${limit}`.execute(tx);
	return rows.map(lineOf);
}

/** Lines of a year by their places, of those written here. */
export async function writtenLines(
	{ tx, association }: RecordReader,
	year: IsoDate,
	places: readonly number[],
): Promise<readonly PartyLine[]> {
	const { rows } = await sql<Row>`select ${FIELDS} from ledger_line where association_id = ${association} and year = ${year}::date
		and import is null and line in (select value::int from jsonb_array_elements_text(${JSON.stringify(places)}::jsonb)) order by line`.execute(
		tx,
	);
	return rows.map(lineOf);
}

/** Has what letters the lines of a year wait for whoever letters them now, so that no letter is given twice. */
export async function holdLetters({ tx, association }: RecordWriter, year: IsoDate): Promise<void> {
	await sql`select 1 from fiscal_year where association_id = ${association} and year = ${year}::date for update`.execute(tx);
}

/** The last letter of an account in a year; '' where it has none. */
export async function lastLetter({ tx, association }: RecordReader, year: IsoDate, account: string): Promise<string> {
	const { rows } = await sql<{ readonly lettering: string }>`select lettering from ledger_line where association_id = ${association}
		and year = ${year}::date and import is null and account = ${account} and lettering <> ''
		order by length(lettering) desc, lettering desc limit 1`.execute(tx);
	return rows[0]?.lettering ?? '';
}

const keyOf = (year: IsoDate, { account, letter }: Lettered) => `${year}/${account}/${letter}`;

/** Gives lines of an account their letter, and the day of it: of a validated line nothing else ever changes. */
export async function addLetter(
	record: RecordWriter,
	year: IsoDate,
	{ account, letter, lines, date }: Lettered & { readonly lines: readonly number[]; readonly date: IsoDate },
): Promise<void> {
	const { tx, association, journal } = record;
	const after = { lines, date };
	const version = await journal.note({ event: 'lettering.added', key: keyOf(year, { account, letter }), before: null, after });
	await sql`update ledger_line set lettering = ${letter}, lettering_date = ${date}::date
		where association_id = ${association} and year = ${year}::date and import is null
		and line in (select value::int from jsonb_array_elements_text(${JSON.stringify(lines)}::jsonb))`.execute(tx);
	await touchFiscalYear(record, year, version);
}

/** Takes a letter back: its lines are open again. @returns how many there were */
export async function removeLetter(record: RecordWriter, year: IsoDate, lettered: Lettered): Promise<number> {
	const { tx, association, journal } = record;
	const those = sql`association_id = ${association} and year = ${year}::date and import is null
		and account = ${lettered.account} and lettering = ${lettered.letter}`;
	const found = await sql<{ readonly line: number; readonly date: IsoDate }>`select line, lettering_date as date from ledger_line
		where ${those} order by line`.execute(tx);
	const [first] = found.rows;
	if (first === undefined) return 0;
	const before = { lines: found.rows.map(({ line }) => line), date: first.date };
	const version = await journal.note({ event: 'lettering.removed', key: keyOf(year, lettered), before, after: null });
	await sql`update ledger_line set lettering = '', lettering_date = null where ${those}`.execute(tx);
	await touchFiscalYear(record, year, version);
	return found.rows.length;
}
