import { label } from './svg.ts';

export interface LegendEntry {
	readonly label: string;
	/** The mark, 14 pixels wide, from `x` and between 4 and 18 below the top of its row. */
	readonly mark: (x: number) => string;
}

const ROW = 24;

/** What the marks of a chart stand for, in rows that wrap. @returns markup from the top of the drawing, and its height */
export function legend(entries: readonly LegendEntry[], width: number): { readonly height: number; readonly body: string } {
	let [x, row] = [0, 0];
	const body = entries.map((entry) => {
		// Eight pixels a character at this size, with the mark before and a space after.
		const wide = 34 + entry.label.length * 8;
		if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
		const made = `${entry.mark(x)}${label(x + 20, 16, entry.label)}`;
		x += wide;
		return row === 0 ? made : `<g transform="translate(0 ${row * ROW})">${made}</g>`;
	});
	return { height: (row + 1) * ROW, body: body.join('') };
}
