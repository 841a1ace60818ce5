import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Sheet, SheetCell, SheetTable } from '../../domain/document/index.ts';

/** A sign by its code, as a workbook writes what could be read otherwise (ST_Xstring, ECMA-376, part 1, 22.9.2.19). */
const coded = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text that is read back as it is: what looks like the code of a sign is none, and a text that is the name of a property
 * of every object (`constructor`) is not looked up as one, as write-excel-file 4.1.1 does in its table of texts.
 */
function textOf(text: string): string {
	if (text in Object.prototype) return coded(text) + text.slice(1);
	return text.replaceAll(/_(?=x[0-9a-f]{4}_)/giu, coded);
}

function cellOf(cell: SheetCell): Cell {
	if (cell === undefined) return null;
	if (cell.kind === 'cents') return { type: Number, value: cell.value / 100, format: '#,##0.00' };
	if (cell.kind === 'date') return { type: Date, value: new Date(`${cell.value}T00:00:00Z`), format: 'dd/mm/yyyy' };
	return typeof cell.value === 'string' ? { type: String, value: textOf(cell.value) } : { type: Number, value: cell.value };
}

/** Sheets as a workbook, the headers of each kept in sight; texts are typed as texts, so that none becomes a formula. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
	const written = sheets.map(({ name, headers, rows }) => ({
		sheet: name,
		data: [headers.map((value): Cell => ({ type: String, value, fontWeight: 'bold' })), ...rows.map((row) => row.map(cellOf))],
		columns: headers.map((header) => ({ width: Math.max(14, header.length + 4) })),
		stickyRowsCount: 1,
	}));
	return writeExcelFile(written).toBuffer();
}

/** A table as a workbook of one sheet. */
export function writeXlsx(table: SheetTable, sheet: string): Promise<Uint8Array> {
	return writeWorkbook([{ ...table, name: sheet }]);
}
