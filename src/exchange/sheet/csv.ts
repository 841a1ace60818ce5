import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { unguard } from './guard.ts';
import { REFUSALS, SHEET_LIMITS, SheetError, type SheetRow } from './row.ts';

/** The text of a CSV: UTF-16 with its mark (« texte Unicode » of spreadsheets), UTF-8, else Windows-1252. */
function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** The separator that the first line has most, outside quotes; French spreadsheets write semicolons. */
function separatorOf(text: string): string {
	const [line = ''] = text.trimStart().split(/\r?\n|\r/u, 1);
	const bare = line.replaceAll(/"[^"]*"/gu, '');
	const count = (sign: string) => bare.split(sign).length;
	return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Characters parsed at once: others are served between. */
const CHUNK = 65_536;

function* chunks(text: string): Generator<string> {
	for (let from = 0; from < text.length; from += CHUNK) yield text.slice(from, from + CHUNK);
}

/** The rows of a CSV, as they are parsed. @throws SheetError */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<SheetRow> {
	const text = decode(bytes);
	// A picture, an archive or a document has control characters; a table has none but tabs and ends of lines.
	if (/[^\P{Cc}\t\n\r\v\f]/u.test(text.slice(0, 100_000))) throw new SheetError(REFUSALS.notASheet);
	const parser: AsyncIterable<string[]> = Readable.from(chunks(text)).pipe(
		parse({ delimiter: separatorOf(text), relax_column_count: true, relax_quotes: true, max_record_size: 1_000_000 }),
	);
	let number = 0;
	try {
		for await (const cells of parser) {
			number++;
			if (number > SHEET_LIMITS.rows + 1) throw new SheetError(REFUSALS.tooManyRows);
			yield { number, cells: cells.map(unguard) };
		}
	} catch (error) {
		if (error instanceof CsvError) throw new SheetError(REFUSALS.notASheet);
		throw error;
	}
}
