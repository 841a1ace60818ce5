import type { FecForm } from './read/form.ts';

/** Columns that programs name so hold the analytic code. */
const ANALYTIC = /analy|section|projet/iu;

/**
 * The field beyond the eighteen columns of the law that holds the analytic code: a programme, a funder, a place.
 * @param named the column's name; without it, the first whose name speaks of analysis
 * @returns its place in a line, to be read by `ReadLine.field`; undefined where there is none
 */
export function analyticField(extras: FecForm['extras'], named?: string): number | undefined {
	return extras.find(({ name }) => (named === undefined ? ANALYTIC.test(name) : name === named))?.field;
}
