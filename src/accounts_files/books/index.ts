import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { copyLine, FecReader, fecHeader, fecRow, type LedgerLine } from '../../domain/accounts/index.ts';
import { type Cents, type IsoDate, ok, type Result } from '../../domain/basics/index.ts';
import { readFecFile } from '../fec_file.ts';
import { writeFecFile } from '../write_fec_file.ts';
import { type ChartProblem, readYaml } from '../yaml_file.ts';

/** Where a dossier keeps the books, from its folder. */
export const BOOKS_FOLDER = 'accounts/books';

/** What a FEC does not carry of a line, in columns after the law's eighteen: its analytic code, its places and its file. */
const EXTRAS = ['Analytique', 'RangEcriture', 'RangLigne', 'Fichier'] as const;

/** A line with the file that it came with; '' where it was written in the application. */
export interface BookLine extends LedgerLine {
	readonly source: string;
}

/** What of the books is no line. Each list is a file of its own. */
export interface BooksIndex {
	readonly years: readonly { readonly year: IsoDate }[];
	readonly tables: Readonly<Record<string, readonly object[]>>;
}

/** A text of one field, as the FEC has texts. */
const plain = (text: string) => text.replaceAll(/[\t\r\n]+/gu, ' ').trim();

function extrasOf({ analytic, entry, line, source }: BookLine): string {
	return `\t${plain(analytic)}\t${entry}\t${line}\t${source}`;
}

/** A row of the file of a year, by which its digest is made. */
export function bookRow(line: BookLine): string {
	return fecRow(line).replace(/\r\n$/u, `${extrasOf(line)}\r\n`);
}

const header = () => fecHeader().replace(/\r\n$/u, `\t${EXTRAS.join('\t')}\r\n`);

/** Name of a table's file: `ledger_import` → `ledger-import.yaml`. */
const fileOf = (table: string) => `${table.replaceAll('_', '-')}.yaml`;

async function writeAside(path: string, text: string): Promise<void> {
	await writeFile(`${path}.part`, text, { mode: 0o600 });
	await rename(`${path}.part`, path);
}

async function namesIn(folder: string): Promise<readonly string[]> {
	return readdir(folder).catch(() => []);
}

/**
 * Writes the books into a dossier: a FEC for each year, with what a FEC has no room for in columns after it, and the rest as
 * YAML. What stood there of other years goes; where there are no books, all of it.
 * @returns the files written, from the dossier's folder
 * @throws the file system's error
 */
export async function writeBooks(
	dir: string,
	{ years, tables }: BooksIndex,
	linesOf: (year: IsoDate) => AsyncIterable<BookLine>,
): Promise<readonly string[]> {
	const folder = join(dir, BOOKS_FOLDER);
	const lists = [['years', years], ...Object.entries(tables)] as const;
	const written = new Set<string>();
	if (lists.some(([, list]) => list.length > 0)) await mkdir(folder, { recursive: true });
	for (const { year } of years) {
		await writeFecFile(join(folder, `${year}.txt`), linesOf(year), { header, row: bookRow });
		written.add(`${year}.txt`);
	}
	for (const [name, list] of lists) {
		if (list.length === 0) continue;
		await writeAside(join(folder, fileOf(name)), stringify(list, { lineWidth: 0, aliasDuplicateObjects: false }));
		written.add(fileOf(name));
	}
	for (const name of await namesIn(folder)) if (!written.has(name)) await rm(join(folder, name), { force: true });
	if (written.size === 0) await rmdir(folder).catch(() => undefined);
	return [...written].sort().map((name) => `${BOOKS_FOLDER}/${name}`);
}

/** Reads a list of the books of a dossier by its schema; a list that has no file is empty. */
async function readList<T>(folder: string, name: string, row: z.ZodType<T>): Promise<Result<readonly T[], readonly ChartProblem[]>> {
	const path = join(folder, fileOf(name));
	const text = await readFile(path, 'utf8').catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
		throw error;
	});
	return text === undefined ? ok([]) : readYaml(path, text, z.array(row));
}

/**
 * Reads what of a dossier's books is no line, by a schema for each list.
 * @returns undefined where the dossier has no books
 * @throws the file system's error
 */
export async function readBooks<Y, T extends Readonly<Record<string, z.ZodType>>>(
	dir: string,
	year: z.ZodType<Y>,
	tables: T,
): Promise<
	Result<
		{ readonly years: readonly Y[]; readonly tables: { readonly [K in keyof T]: readonly z.output<T[K]>[] } } | undefined,
		readonly ChartProblem[]
	>
> {
	const folder = join(dir, BOOKS_FOLDER);
	if ((await namesIn(folder)).length === 0) return ok(undefined);
	const years = await readList(folder, 'years', year);
	if (!years.ok) return years;
	const read: Record<string, readonly unknown[]> = {};
	for (const [name, row] of Object.entries(tables)) {
		const list = await readList(folder, name, row);
		if (!list.ok) return list;
		read[name] = list.value;
	}
	return ok({ years: years.value, tables: read as never });
}

/** What came of the lines of a year's file. */
export interface ReadBookLines {
	readonly problems: readonly ChartProblem[];
	/** SHA-256 of the rows, as {@link bookRow} writes them; hexadecimal. */
	readonly digest: string;
}

const COUNT = /^[1-9]\d{0,8}$/u;
/** Problems that are told of one file. */
const MOST = 20;

/**
 * Reads the lines of a year of a dossier's books, in memory that does not grow with its file but for its entries. Each
 * entry balances, each line has its date and its places; where one does not, nothing of the year is to be kept.
 * @param take given each line; `flush` is waited for after each chunk
 * @throws the file system's error
 */
export async function readBookLines(
	dir: string,
	year: IsoDate,
	{ take, flush }: { readonly take: (line: BookLine) => void; readonly flush: () => Promise<void> },
): Promise<ReadBookLines> {
	const path = join(dir, BOOKS_FOLDER, `${year}.txt`);
	const problems: ChartProblem[] = [];
	const hash = createHash('sha256');
	const wrong = (line: number | undefined, fr: string, en: string) => {
		if (problems.length < MOST) problems.push({ file: path, ...(line === undefined ? {} : { line }), message: { fr, en } });
	};
	const balances = new Map<number, Cents>();
	let fields: readonly (number | undefined)[] | undefined;
	const reader: FecReader = new FecReader({
		line: (line) => {
			fields ??= EXTRAS.map((name) => reader.extras.find((extra) => extra.name === name)?.field);
			const [analytic = '', entry = '', place = '', source = ''] = fields.map((at) => (at === undefined ? '' : line.field(at)));
			if (!COUNT.test(entry) || !COUNT.test(place))
				wrong(line.line, 'le rang de l’écriture ou celui de la ligne manque.', 'the place of the entry or that of the line is missing.');
			if (line.date === '' || line.badDates !== 0)
				wrong(line.line, 'une date manque ou ne se lit pas.', 'a date is missing or cannot be read.');
			balances.set(Number(entry), (balances.get(Number(entry)) ?? 0) + line.debit - line.credit);
			if (problems.length > 0) return;
			const read = { ...copyLine(line), analytic, source, entry: Number(entry), line: Number(place) };
			hash.update(bookRow(read));
			take(read);
		},
		problem: ({ code, line }) => {
			if (code !== 'FEC-COLUMN-EXTRA')
				wrong(line, `le fichier ne se lit pas comme un FEC (${code}).`, `the file does not read as a FEC (${code}).`);
		},
	});
	try {
		await readFecFile(path, reader, undefined, flush);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
		wrong(undefined, 'le fichier manque.', 'the file is missing.');
		return { problems, digest: '' };
	}
	reader.end();
	for (const [entry, balance] of balances)
		if (balance !== 0) wrong(undefined, `l’écriture de rang ${entry} n’est pas équilibrée.`, `entry ${entry} does not balance.`);
	return { problems, digest: hash.digest('hex') };
}
