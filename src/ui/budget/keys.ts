/** A cell of a grid: its row and its column, from 0. */
export interface Position {
	readonly row: number;
	readonly column: number;
}

/** Rows that Page Up and Page Down go over. */
const PAGE = 10;

/**
 * Where a key leads from a cell of a grid (ARIA Authoring Practices, grid pattern: arrows by one cell, Home and End within the
 * row, with Ctrl the first and last cell of the grid, Page Up and Page Down by many rows); never beyond its edges.
 * @returns undefined for a key that does not lead anywhere
 */
export function moved(
	{ row, column }: Position,
	{ key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
	size: { readonly rows: number; readonly columns: number },
): Position | undefined {
	const at = (toRow: number, toColumn: number): Position => ({
		row: Math.min(Math.max(toRow, 0), size.rows - 1),
		column: Math.min(Math.max(toColumn, 0), size.columns - 1),
	});
	switch (key) {
		case 'ArrowUp':
			return at(row - 1, column);
		case 'ArrowDown':
			return at(row + 1, column);
		case 'ArrowLeft':
			return at(row, column - 1);
		case 'ArrowRight':
			return at(row, column + 1);
		case 'Home':
			return ctrlKey ? at(0, 0) : at(row, 0);
		case 'End':
			return ctrlKey ? at(size.rows - 1, size.columns - 1) : at(row, size.columns - 1);
		case 'PageUp':
			return at(row - PAGE, column);
		case 'PageDown':
			return at(row + PAGE, column);
		default:
			return undefined;
	}
}
