import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { openSheet } from './open.ts';
import { type Cell, REFUSALS, SHEET_LIMITS, SheetError, type SheetRefusal, type SheetRow } from './row.ts';

/** A whole sheet as JSON holds it: a date cell is its ISO day, which readers take as well. */
export interface SheetTable {
	readonly headers: readonly string[];
	readonly headerRow: number;
	/** Rows that are not empty. */
	readonly rows: readonly (SheetRow & { readonly cells: readonly Exclude<Cell, Date>[] })[];
}

const sizeOf = (cell: Cell) => (typeof cell === 'string' ? cell.length : 8);
const held = (cell: Cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);

/** Reads an XLSX or a CSV whole, to be kept between the steps of an import; refused where its cells hold more than a list does. */
export async function readTable(bytes: Uint8Array): Promise<Result<SheetTable, SheetRefusal>> {
	const opened = await openSheet(bytes);
	if (!opened.ok) return opened;
	const { headers, headerRow, rows, close } = opened.value;
	const kept: SheetTable['rows'][number][] = [];
	let size = 0;
	try {
		for await (const { number, cells } of rows) {
			for (const cell of cells) size += sizeOf(cell);
			if (size > SHEET_LIMITS.bytes) {
				await close();
				return refused(REFUSALS.tooLarge);
			}
			kept.push({ number, cells: cells.map(held) });
		}
	} catch (error) {
		if (error instanceof SheetError) return refused(error.refusal);
		throw error;
	}
	return ok({ headers, headerRow, rows: kept });
}
