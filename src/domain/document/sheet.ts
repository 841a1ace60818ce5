/** A value of a spreadsheet: a date is ISO, an amount is in cents; undefined is an empty cell. */
export type SheetCell =
	| { readonly kind: 'text' | 'date'; readonly value: string }
	| { readonly kind: 'number' | 'cents'; readonly value: number }
	| undefined;

/** A table with its headers, as a spreadsheet holds it. */
export interface SheetTable {
	readonly headers: readonly string[];
	readonly rows: readonly (readonly SheetCell[])[];
}

/** A sheet of a workbook. */
export interface Sheet extends SheetTable {
	readonly name: string;
}

/** A cell of words; empty where there are none. */
export function textCell(value: string | undefined): SheetCell {
	return value === undefined || value === '' ? undefined : { kind: 'text', value };
}

/** A cell of an amount; empty where there is none. @param value cents */
export function centsCell(value: number | undefined): SheetCell {
	return value === undefined ? undefined : { kind: 'cents', value };
}
