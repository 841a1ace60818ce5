import type { Result } from '../../domain/basics/index.ts';
import type { MemberField } from '../columns/fields.ts';
import type { Cell, SheetRow } from '../sheet/row.ts';
import { CELL_PROBLEMS, type CellError, type CellProblemCode, columnLetters } from './problems.ts';
import { cellText } from './values.ts';

/** The cells of one row by what they hold, and what is found wrong with them. */
export interface Cells {
	readonly errors: readonly CellError[];
	/** What a reader makes of a cell; where it refuses, undefined, and the cell is among the errors. */
	readonly get: <T>(field: MemberField, reader: (cell: Cell) => Result<T | undefined, CellProblemCode>) => T | undefined;
	/** Says that a cell is wrong, once a cell; where the sheet has no such column, its first cell. */
	readonly fail: (field: MemberField, code: CellProblemCode) => void;
	readonly has: (field: MemberField) => boolean;
}

/** Opens the cells of rows; made once for a sheet. */
export function cellsOf(headers: readonly string[], columns: readonly (MemberField | undefined)[]): (row: SheetRow) => Cells {
	const indexOf = new Map(columns.flatMap((field, index) => (field === undefined ? [] : [[field, index] as const])));
	return ({ number, cells }) => {
		const errors: CellError[] = [];
		const fail: Cells['fail'] = (field, code) => {
			const index = indexOf.get(field) ?? 0;
			const column = columnLetters(index);
			if (errors.some((one) => one.column === column)) return;
			const value = cellText(cells[index]).slice(0, 80);
			errors.push({ row: number, column, header: headers[index] ?? '', code, value, message: CELL_PROBLEMS[code] });
		};
		return {
			errors,
			fail,
			has: (field) => indexOf.has(field),
			get: (field, reader) => {
				const answer = reader(cells[indexOf.get(field) ?? -1] ?? null);
				if (answer.ok) return answer.value;
				fail(field, answer.error);
				return undefined;
			},
		};
	};
}
