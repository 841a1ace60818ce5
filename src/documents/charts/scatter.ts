import { scaleLinear } from 'd3-scale';
import { type SymbolType, symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { Scatter } from '../../domain/document/index.ts';
import type { Drawing } from './bars.ts';
import { legend } from './legend.ts';
import { COLOURS, element, n } from './svg.ts';

const PLOT = 440;
const MARGIN = 12;
/** As wide as it is drawn: what it shows is square, so that it can be read on a telephone. */
export const SCATTER_WIDTH = PLOT + 2 * MARGIN;
/** Square pixels of a mark. */
const SIZE = 72;
const GAP = 14;
const SHAPES: readonly SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross];
const FILLS = [COLOURS.first, COLOURS.second, COLOURS.third, COLOURS.ink, COLOURS.quiet];

type Series = Scatter['series'][number];

/** A mark of a series: its own shape and colour, so that neither has to be told from the other; hollow for those of none. */
function mark(index: number, { apart = false }: Series, x: number, y: number): string {
	const shape = SHAPES[index % SHAPES.length] ?? symbolCircle;
	const path = symbol(apart ? symbolCircle : shape, SIZE)() ?? '';
	const colour = FILLS[index % FILLS.length] ?? COLOURS.ink;
	const paint = apart
		? { fill: 'none', stroke: COLOURS.quiet, 'stroke-width': 1.5 }
		: { fill: colour, 'fill-opacity': 0.7, stroke: colour };
	return element('path', { d: path, transform: `translate(${n(x)} ${n(y)})`, ...paint });
}

/** Points in a plane, both axes at one scale and crossing in the middle. */
export function drawScatter(chart: Scatter, width: number): Drawing {
	const key = legend(
		chart.series.map((series, index) => ({ label: series.label, mark: (x) => mark(index, series, x + 7, 11) })),
		width,
	);
	const top = key.height + GAP;
	const reach = Math.max(1e-9, ...chart.series.flatMap((series) => series.points.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)])));
	const half = Math.min(width, PLOT) / 2 - MARGIN;
	const centre = { x: width / 2, y: top + PLOT / 2 };
	const along = scaleLinear().domain([-reach, reach]).range([-half, half]);
	const axis = (x1: number, y1: number, x2: number, y2: number) =>
		element('line', { x1, y1, x2, y2, stroke: COLOURS.line, 'stroke-width': 1 });
	const axes = axis(centre.x - half, centre.y, centre.x + half, centre.y) + axis(centre.x, centre.y - half, centre.x, centre.y + half);
	const marks = chart.series.flatMap((series, index) =>
		series.points.map((point) => mark(index, series, centre.x + along(point.x), centre.y - along(point.y))),
	);
	return { height: top + PLOT, body: key.body + axes + marks.join('') };
}
