import { sql } from 'kysely';
import type { BankMovement, OpenLine, OpenMovement } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** A line of the ledger by its place. */
export interface LinePlace {
	readonly year: IsoDate;
	readonly entry: number;
	readonly line: number;
}

/** A bank's file that was taken. */
export interface BankImport {
	readonly id: string;
	/** Account of the book. */
	readonly account: string;
	readonly name: string;
	/** Of its bytes, hexadecimal. */
	readonly sha256: string;
	/** ISO instant. */
	readonly at: string;
	readonly by: { readonly id: string; readonly name: string };
}

/** A movement of a file, and its key. */
export interface KeyedMovement extends Omit<BankMovement, 'line'> {
	readonly id: string;
	readonly key: string;
}

/** Of some keys, those that an account has movements of already. */
export async function knownKeys({ tx, association }: RecordReader, account: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ readonly key: string }>`select key from bank_movement where association_id = ${association}
		and account = ${account} and key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`.execute(tx);
	return new Set(rows.map(({ key }) => key));
}

/** Keeps the movements of a file, and which file it was. */
export async function addBankImport(record: RecordWriter, one: BankImport, movements: readonly KeyedMovement[]): Promise<void> {
	const { tx, association, journal } = record;
	const { id, account, name, sha256, at, by } = one;
	await journal.note({
		event: 'bank_import.added',
		key: id,
		before: null,
		after: { account, name, sha256, movements: movements.length },
	});
	await sql`insert into bank_import (association_id, id, account, name, sha256, movements, at, by)
		values (${association}, ${id}, ${account}, ${name}, ${sha256}, ${movements.length}, ${at}::timestamptz, ${JSON.stringify(by)}::jsonb)`.execute(
		tx,
	);
	await sql`insert into bank_movement (association_id, id, import, account, key, date, value_date, amount, label, reference)
		select ${association}::text, id, ${id}::text, ${account}::text, key, date, "valueDate", amount, label, reference
		from jsonb_to_recordset(${JSON.stringify(movements)}::jsonb) as movement (id text, key text, date date, "valueDate" date,
			amount bigint, label text, reference text)`.execute(tx);
}

type MovementRow = Omit<OpenMovement, 'amount' | 'valueDate'> & { readonly amount: bigint };

const movementOf = ({ amount, ...rest }: MovementRow): OpenMovement => ({ ...rest, amount: Number(amount) });

/** Movements of an account that no line is matched with, the oldest first. */
export async function openMovements({ tx, association }: RecordReader, account: string, limit: number): Promise<readonly OpenMovement[]> {
	const { rows } = await sql<MovementRow>`select id, date, amount, label, reference from bank_movement m
		where association_id = ${association} and account = ${account} and not exists (select from bank_match b
			where b.association_id = m.association_id and b.movement = m.id)
		order by date, id limit ${limit}`.execute(tx);
	return rows.map(movementOf);
}

/** One movement, and whether a line is matched with it. */
export async function bankMovement(
	{ tx, association }: RecordReader,
	id: string,
): Promise<(OpenMovement & { readonly account: string; readonly matched: boolean }) | undefined> {
	const { rows } = await sql<MovementRow & { readonly account: string; readonly matched: boolean }>`
		select id, account, date, amount, label, reference, exists (select from bank_match b
			where b.association_id = m.association_id and b.movement = m.id) as matched
		from bank_movement m where association_id = ${association} and id = ${id}`.execute(tx);
	const [row] = rows;
	return row === undefined ? undefined : { ...movementOf(row), account: row.account, matched: row.matched };
}

interface LineRow extends LinePlace, Omit<OpenLine, 'id' | 'amount'> {
	readonly amount: bigint;
	readonly matched: boolean;
}

const OPEN_LINE = sql`l.year, l.entry, l.line, l.date, (l.debit - l.credit) as amount, l.label, l.evidence, l.auxiliary_label as party`;
const MATCHED = sql`exists (select from bank_match b where b.association_id = l.association_id
	and b.year = l.year and b.entry = l.entry and b.line = l.line)`;

/** `2025-12-31/12/40`: the place of a line as one text. */
export function placeText({ year, entry, line }: LinePlace): string {
	return `${year}/${entry}/${line}`;
}

const lineOf = ({ year, entry, line, amount, matched: _, ...rest }: LineRow): OpenLine & LinePlace => ({
	...rest,
	...{ year, entry, line },
	id: placeText({ year, entry, line }),
	amount: Number(amount),
});

/**
 * Lines of entries written here that move an account of money and that no movement is matched with, the oldest first. What
 * opening entries bring is no movement of the year.
 */
export async function openLines(
	{ tx, association }: RecordReader,
	account: string,
	{ opening, limit }: { readonly opening: string; readonly limit: number },
): Promise<readonly (OpenLine & LinePlace)[]> {
	const { rows } = await sql<LineRow>`select ${OPEN_LINE}, false as matched from ledger_line l
		where l.association_id = ${association} and l.account = ${account} and l.import is null and l.journal <> ${opening} and not ${MATCHED}
		order by l.date, l.line limit ${limit}`.execute(tx);
	return rows.map(lineOf);
}

/** Lines by their places, each with whether a movement is matched with it. */
export async function linesAt(
	{ tx, association }: RecordReader,
	places: readonly LinePlace[],
): Promise<readonly (OpenLine & LinePlace & { readonly account: string; readonly matched: boolean })[]> {
	const { rows } = await sql<
		LineRow & { readonly account: string }
	>`select ${OPEN_LINE}, l.account, ${MATCHED} as matched from ledger_line l
		join jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place (year date, entry int, line int)
			on place.year = l.year and place.entry = l.entry and place.line = l.line
		where l.association_id = ${association} and l.import is null`.execute(tx);
	return rows.map((row) => ({ ...lineOf(row), account: row.account, matched: row.matched }));
}

/** Says that a movement is these lines. */
export async function addMatch({ tx, association, journal }: RecordWriter, movement: string, places: readonly LinePlace[]): Promise<void> {
	await journal.note({ event: 'bank_match.added', key: movement, before: null, after: { lines: places.map(placeText) } });
	await sql`insert into bank_match (association_id, year, entry, line, movement)
		select ${association}::text, year, entry, line, ${movement}::text
		from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place (year date, entry int, line int)`.execute(tx);
}

/** Takes back that a movement is its lines. @returns how many there were */
export async function removeMatch({ tx, association, journal }: RecordWriter, movement: string): Promise<number> {
	const { rows } = await sql<LinePlace>`delete from bank_match where association_id = ${association} and movement = ${movement}
		returning year, entry, line`.execute(tx);
	if (rows.length > 0)
		await journal.note({ event: 'bank_match.removed', key: movement, before: { lines: rows.map(placeText) }, after: null });
	return rows.length;
}

/** A movement that is matched, with the entry that it is. */
export interface MatchedMovement extends OpenMovement, LinePlace {
	readonly journal: string;
	readonly number: string;
}

/** Movements that are matched, the latest first. */
export async function matchedMovements(
	{ tx, association }: RecordReader,
	account: string,
	limit: number,
): Promise<readonly MatchedMovement[]> {
	const { rows } = await sql<Omit<MatchedMovement, 'amount'> & { readonly amount: bigint }>`
		select m.id, m.date, m.amount, m.label, m.reference, b.year, b.entry, b.line, l.journal, l.number
		from bank_match b join bank_movement m on m.association_id = b.association_id and m.id = b.movement
		join ledger_line l on l.association_id = b.association_id and l.year = b.year and l.entry = b.entry and l.line = b.line
		where b.association_id = ${association} and m.account = ${account} order by m.date desc, m.id limit ${limit}`.execute(tx);
	return rows.map(({ amount, ...rest }) => ({ ...rest, amount: Number(amount) }));
}
