import { createHash } from 'node:crypto';
import { bookRow, readBookLines, readBooks, writeBooks } from '../../accounts_files/books/index.ts';
import type { ChartProblem } from '../../accounts_files/index.ts';
import { type Actor, may } from '../../domain/access/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import {
	digest,
	fiscalYears,
	linesInPlace,
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

/** Whether the books of an association hold anything at all. */
async function anyBooks(record: RecordReader): Promise<boolean> {
	const { tables } = await wholeBooks(record);
	return (await fiscalYears(record)).length > 0 || Object.values(tables).some((rows) => rows.length > 0);
}

/**
 * Puts the books of a dossier into a store that has none of the association: validated entries are never changed, so others
 * are not put in their place. Books that are the same already stay as they are.
 * @throws the file system's error
 */
export async function importBooks(record: RecordWriter, dossier: DossierBooks): Promise<Result<null, Refusal>> {
	if (await anyBooks(record)) return (await same(record, dossier)) ? ok(null) : refused(refusal('books-differ'));
	const problems: ChartProblem[] = [];
	await restoreBooks(record, dossier.books, async (year, into) => {
		const read = await readBookLines(dossier.dir, year, into);
		problems.push(...read.problems);
		return read.digest;
	});
	return problems.length === 0 ? ok(null) : refused(unreadable(problems));
}
