import { createHash } from 'node:crypto';
import { bookRow, readBookLines, readBooks, writeBooks } from '../../accounts_files/books/index.ts';
import type { ChartProblem } from '../../accounts_files/index.ts';
import { type Actor, may } from '../../domain/access/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import {
	type BookTable,
	digest,
	fiscalYears,
	linesInPlace,
	type PlacedLine,
	type RecordReader,
	type RecordWriter,
	restoreBooks,
	type Store,
	type WholeBooks,
	wholeBooks,
} from '../../store/index.ts';
import { BOOK_ROWS, bookYear } from './books_schema.ts';

/**
 * Writes the books of an association into the folder of a dossier, as they stand at one moment. The folder has to be a disk's:
 * nothing else is written to a store in a folder meanwhile.
 * @returns the files written, from the dossier's folder
 * @throws the file system's error
 */
export async function exportBooks(
	store: Store,
	{ association, actor }: { readonly association: string; readonly actor: Actor },
	dir: string,
): Promise<Result<readonly string[], Refusal>> {
	if (!may(actor, 'record.read') || !may(actor, 'accounts.read')) return refused(refusal('forbidden'));
	return store.read(association, async (record) => {
		const { years, tables } = await wholeBooks(record);
		return ok(await writeBooks(dir, { years, tables: tables as never }, (year) => linesInPlace(record, year)));
	});
}

/** The books of a dossier, but for their lines. */
export interface DossierBooks {
	readonly dir: string;
	readonly books: WholeBooks;
}

/** The books of a dossier. @returns undefined where it has none @throws the file system's error */
export async function openBooks(dir: string): Promise<Result<DossierBooks | undefined, readonly ChartProblem[]>> {
	const read = await readBooks(dir, bookYear, BOOK_ROWS);
	if (!read.ok || read.value === undefined) return read.ok ? ok(undefined) : read;
	return ok({ dir, books: read.value as WholeBooks });
}

const NOTHING = { take: () => undefined, flush: () => Promise.resolve() };

/** The problems of a file of lines, as one refusal. */
function unreadable(problems: readonly ChartProblem[]): Refusal {
	const said = (language: 'fr' | 'en') =>
		problems.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`} ${message[language]}`).join('\n');
	return { ...refusal('books-wrong'), said: { fr: said('fr'), en: said('en') } };
}

/** Whether the books of the store are those of a dossier, line by line. @throws the file system's error */
async function same(record: RecordReader, { dir, books }: DossierBooks): Promise<boolean> {
	const present = await wholeBooks(record);
	if (digest(present) !== digest(books)) return false;
	for (const { year } of books.years) {
		const hash = createHash('sha256');
		for await (const line of linesInPlace(record, year)) hash.update(bookRow(line));
		const { problems, digest: read } = await readBookLines(dir, year, NOTHING);
		if (problems.length > 0 || read !== hash.digest('hex')) return false;
	}
	return true;
}

/** What an import does to the books of an association. */
export interface BookChanges {
	/**
	 * `none`: neither the dossier nor the store has any; `kept`: the dossier has none, those of the store stay; `same`: both
	 * have the same; `added`: they are put in; `refused`: the store has others, which are final and never replaced.
	 */
	readonly what: 'none' | 'kept' | 'same' | 'added' | 'refused';
	/** Of books that are put in, each fiscal year by its last day, the earliest first. */
	readonly years: readonly { readonly year: IsoDate; readonly entries: number; readonly lines: number }[];
	/** Of the same, what stands beside the years: drafts, bank statements, layouts, evidence; how many of each that there is. */
	readonly rows: Readonly<Partial<Record<BookTable, number>>>;
}

/** Books of which nothing is put in. */
const still = (what: BookChanges['what']): BookChanges => ({ what, years: [], rows: {} });

/** Where lines go, counted on their way. */
function counted(year: IsoDate, into: { readonly take: (line: PlacedLine) => void; readonly flush: () => Promise<void> }) {
	const entries = new Set<number>();
	let lines = 0;
	const take = (line: PlacedLine) => {
		entries.add(line.entry);
		lines++;
		into.take(line);
	};
	return { into: { take, flush: into.flush }, count: () => ({ year, entries: entries.size, lines }) };
}

function rowsIn({ tables }: WholeBooks): BookChanges['rows'] {
	return Object.fromEntries(Object.entries(tables).flatMap(([name, rows]) => (rows.length === 0 ? [] : [[name, rows.length]])));
}

/** What an import does to books of which it puts nothing in; undefined where those of the dossier are put in. */
async function settledBooks(
	record: RecordReader,
	dossier: DossierBooks | undefined,
): Promise<Exclude<BookChanges['what'], 'added'> | undefined> {
	const any = await anyBooks(record);
	if (dossier === undefined) return any ? 'kept' : 'none';
	if (!any) return undefined;
	return (await same(record, dossier)) ? 'same' : 'refused';
}

/**
 * What importing a dossier would do to the books of an association; its lines are read, and nothing is written.
 * @returns refused where a file of lines does not read
 * @throws the file system's error
 */
export async function planBooks(record: RecordReader, dossier: DossierBooks | undefined): Promise<Result<BookChanges, Refusal>> {
	const settled = await settledBooks(record, dossier);
	if (dossier === undefined || settled !== undefined) return ok(still(settled ?? 'none'));
	const years: BookChanges['years'][number][] = [];
	for (const { year } of dossier.books.years) {
		const { into, count } = counted(year, NOTHING);
		const { problems } = await readBookLines(dossier.dir, year, into);
		if (problems.length > 0) return refused(unreadable(problems));
		years.push(count());
	}
	return ok({ what: 'added', years, rows: rowsIn(dossier.books) });
}

/** Whether the books of an association hold anything at all. */
async function anyBooks(record: RecordReader): Promise<boolean> {
	const { tables } = await wholeBooks(record);
	return (await fiscalYears(record)).length > 0 || Object.values(tables).some((rows) => rows.length > 0);
}

/**
 * Puts the books of a dossier into a store that has none of the association: validated entries are never changed, so others
 * are not put in their place. Books that are the same already stay as they are.
 * @returns what was done to them
 * @throws the file system's error
 */
export async function importBooks(record: RecordWriter, dossier: DossierBooks | undefined): Promise<Result<BookChanges, Refusal>> {
	const settled = await settledBooks(record, dossier);
	if (settled === 'refused') return refused(refusal('books-differ'));
	if (dossier === undefined || settled !== undefined) return ok(still(settled ?? 'none'));
	const problems: ChartProblem[] = [];
	const years: BookChanges['years'][number][] = [];
	await restoreBooks(record, dossier.books, async (year, into) => {
		const lines = counted(year, into);
		const read = await readBookLines(dossier.dir, year, lines.into);
		problems.push(...read.problems);
		years.push(lines.count());
		return read.digest;
	});
	return problems.length === 0 ? ok({ what: 'added', years, rows: rowsIn(dossier.books) }) : refused(unreadable(problems));
}
