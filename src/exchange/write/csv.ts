import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../domain/basics/index.ts';
import { guard } from '../sheet/guard.ts';
import type { MemberTable, TableCell } from './member_table.ts';

function written(cell: TableCell, language: Language): string {
	if (cell === undefined) return '';
	if (cell.kind === 'cents') return (cell.value / 100).toFixed(2).replace('.', language === 'fr' ? ',' : '.');
	return typeof cell.value === 'string' ? guard(cell.value) : String(cell.value);
}

/** Rows of a CSV as {@link writeCsv} writes them: for a list that is written as it comes. @param bom whether they are its first */
export function csvRows(rows: readonly (readonly TableCell[])[], language: Language, bom: boolean): string {
	const lines = rows.map((row) => row.map((cell) => written(cell, language)));
	return stringify(lines, { bom, delimiter: language === 'fr' ? ';' : ',', record_delimiter: 'windows' });
}

/**
 * A table as CSV that spreadsheets open by a double click: UTF-8 with its mark, semicolons and decimal commas in French,
 * commas and points in English; no text of a record can become a formula.
 */
export function writeCsv({ headers, rows }: MemberTable, language: Language): string {
	return csvRows([headers.map((value): TableCell => ({ kind: 'text', value })), ...rows], language, true);
}
