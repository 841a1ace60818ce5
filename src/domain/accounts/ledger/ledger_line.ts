import type { FecLine } from '../fec/index.ts';

/** A line of an entry as the books keep it. */
export interface LedgerLine extends FecLine {
	/** Number of the entry in its fiscal year, in the order of first lines; from 1. */
	readonly entry: number;
	/** Place of the line in its fiscal year; from 1. */
	readonly line: number;
	/** What the line is for: a programme, a funder, a place; '' where nothing says. */
	readonly analytic: string;
}
