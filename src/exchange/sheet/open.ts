import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { readCsv } from './csv.ts';
import { type Cell, REFUSALS, SHEET_LIMITS, SheetError, type SheetRefusal, type SheetRow } from './row.ts';
import { isArchive, readXlsx } from './xlsx.ts';

/** A sheet being read: its headers, then its rows as they come. */
export interface OpenSheet {
	readonly headers: readonly string[];
	/** Number of the row of the headers. */
	readonly headerRow: number;
	/** Rows that are not empty. Read once. @throws SheetError */
	readonly rows: AsyncIterable<SheetRow>;
	/** Ends a reading that is not gone through to its end. */
	readonly close: () => Promise<void>;
}

const isEmpty = (cells: readonly Cell[]) => cells.every((cell) => cell === null || String(cell).trim() === '');

async function* filled(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
	for await (const row of rows) if (!isEmpty(row.cells)) yield row;
}

/** Opens an XLSX (its first sheet) or a CSV in whatever separator and character set; the first row that is not empty has the headers. */
export async function openSheet(bytes: Uint8Array): Promise<Result<OpenSheet, SheetRefusal>> {
	if (bytes.length > SHEET_LIMITS.bytes) return refused(REFUSALS.tooLarge);
	const rows = filled(isArchive(bytes) ? readXlsx(bytes) : readCsv(bytes));
	try {
		const first = await rows.next();
		if (first.done === true) return refused(REFUSALS.empty);
		const { cells, number } = first.value;
		return ok({
			headers: cells.map((cell) => (cell === null ? '' : String(cell).trim())),
			headerRow: number,
			rows,
			close: async () => {
				await rows.return(undefined);
			},
		});
	} catch (error) {
		if (error instanceof SheetError) return refused(error.refusal);
		throw error;
	}
}
