import { createHash } from 'node:crypto';
import { readFecFile } from '../../accounts_files/index.ts';
import { analyticField, EntryNumbers, FecChecker, type FecContext, type FecReport } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import { LineWriter, type RecordWriter } from '../../store/index.ts';
import type { SentFile } from '../action.ts';

/** Where the next lines of a fiscal year go, whichever file they come with. */
export class YearLines {
	readonly year: IsoDate;
	readonly numbers = new EntryNumbers();
	lines = 0;

	constructor(year: IsoDate) {
		this.year = year;
	}
}

/** A file that was read. */
export interface ReadFec {
	readonly report: FecReport;
	/** Of its bytes, hexadecimal. */
	readonly sha256: string;
	readonly bytes: number;
}

/**
 * Reads a FEC into the books of its year, every rule checked on the way. From the first error on nothing more is written,
 * and the file is read to its end for what else is wrong; the caller then takes back what was written.
 * @param source id of the file, which its lines are kept with
 * @throws the file system's error, the database's
 */
export async function readFecInto(
	record: RecordWriter,
	{ path, onProgress }: SentFile,
	into: { readonly source: string; readonly books: YearLines; readonly analytic?: string },
	context: FecContext,
): Promise<ReadFec> {
	const { source, books, analytic } = into;
	const writer = new LineWriter(record, books.year, source);
	const hash = createHash('sha256');
	let bytes = 0;
	let field: number | undefined;
	const checker = new FecChecker({
		...context,
		onLine: (line) => {
			if (checker.wrong) return;
			field ??= analyticField(checker.reader.extras, analytic) ?? -1;
			writer.add(line, { entry: books.numbers.of(line), line: ++books.lines, analytic: field === -1 ? '' : line.field(field) });
		},
	});
	await readFecFile(path, checker.reader, onProgress, async (chunk) => {
		hash.update(chunk);
		bytes += chunk.length;
		await writer.flush();
	});
	// A last line without an end is read here.
	const report = checker.end();
	await writer.end();
	return { report, sha256: hash.digest('hex'), bytes };
}
