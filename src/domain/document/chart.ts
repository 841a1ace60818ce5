import type { Cents } from '../basics/index.ts';

/** What a value counts. */
export type Unit = 'cents' | 'members';

export interface Series {
	readonly id: string;
	readonly label: string;
}

/** Grouped columns over categories that have an order (years), one column a series. */
export interface GroupedColumns {
	readonly kind: 'grouped-columns';
	readonly unit: Unit;
	readonly series: readonly Series[];
	/** `values` are in the order of `series`; null where the record has none. */
	readonly groups: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

/** Horizontal bars of one series, largest first or as given, with the value written beside each. */
export interface Bars {
	readonly kind: 'bars';
	readonly unit: Unit;
	readonly bars: readonly { readonly label: string; readonly value: number; readonly note?: string }[];
}

/** Rows of blocks, each block worth `block` cents; the last block of a row is partly filled. */
export interface UnitBlocks {
	readonly kind: 'unit-blocks';
	readonly block: Cents;
	readonly rows: readonly { readonly label: string; readonly value: Cents; readonly side: 'expense' | 'income' }[];
}

/** A map of France, each region or department in the class of its value; overseas departments as insets. */
export interface TerritoryMap {
	readonly kind: 'territory-map';
	readonly unit: Unit;
	readonly level: 'regions' | 'departments';
	/** The least value of each class, ascending, above 0: `[1, 2, 4]` is 1, 2–3, and 4 or more. */
	readonly classes: readonly number[];
	/** By official code; a territory that no map draws (an overseas collectivity) is told by the table alone. */
	readonly territories: readonly { readonly code: string; readonly label: string; readonly value: number }[];
}

/** Points in a plane whose axes have no unit, a mark for each series; `apart`: those that belong to none. */
export interface Scatter {
	readonly kind: 'scatter';
	readonly series: readonly {
		readonly label: string;
		readonly apart?: boolean;
		readonly points: readonly { readonly x: number; readonly y: number }[];
	}[];
}

export type Chart = GroupedColumns | Bars | UnitBlocks | TerritoryMap | Scatter;
