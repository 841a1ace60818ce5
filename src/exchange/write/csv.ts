import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../domain/basics/index.ts';
import { guard } from '../sheet/guard.ts';
import type { MemberTable, TableCell } from './member_table.ts';

function written(cell: TableCell, language: Language): string {
	if (cell === undefined) return '';
	if (cell.kind === 'cents') return (cell.value / 100).toFixed(2).replace('.', language === 'fr' ? ',' : '.');
	return typeof cell.value === 'string' ? guard(cell.value) : String(cell.value);
}

/**
 * A table as CSV that spreadsheets open by a double click: UTF-8 with its mark, semicolons and decimal commas in French,
 * commas and points in English; no text of a record can become a formula.
 */
export function writeCsv({ headers, rows }: MemberTable, language: Language): string {
	const lines = [headers, ...rows.map((row) => row.map((cell) => written(cell, language)))];
	return stringify(lines, { bom: true, delimiter: language === 'fr' ? ';' : ',', record_delimiter: 'windows' });
}
