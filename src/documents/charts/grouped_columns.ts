import { scaleBand, scaleLinear } from 'd3-scale';
import type { Language } from '../../domain/basics/index.ts';
import type { GroupedColumns } from '../../domain/document/index.ts';
import { type Drawing, formatValue } from './bars.ts';
import { legend } from './legend.ts';
import { COLOURS, element, label } from './svg.ts';

const PLOT = 220;
const LEGEND = 34;
const FOOT = 30;
const FILLS = [COLOURS.first, COLOURS.second, COLOURS.third];

/** Columns side by side by group, each value above its column while there is room for the words. */
export function drawGroupedColumns(chart: GroupedColumns, width: number, language: Language): Drawing {
	const values = chart.groups.flatMap((group) => group.values.filter((value) => value !== null));
	const height = scaleLinear()
		.domain([0, Math.max(1, ...values)])
		.range([0, PLOT - 24]);
	const groups = scaleBand<number>()
		.domain(chart.groups.map((_, index) => index))
		.range([0, width])
		.paddingInner(0.25)
		.paddingOuter(0.12);
	const columns = scaleBand<number>()
		.domain(chart.series.map((_, index) => index))
		.range([0, groups.bandwidth()])
		.paddingInner(0.08);
	const floor = LEGEND + PLOT;
	// Eight pixels a character at this size: values that would run into each other are left to the table.
	const room = columns.bandwidth() >= 84;
	const fill = (index: number) => FILLS[index % FILLS.length] ?? COLOURS.ink;
	const key = legend(
		chart.series.map(({ label: said }, index) => ({
			label: said,
			mark: (x) => element('rect', { x, y: 4, width: 14, height: 14, fill: fill(index) }),
		})),
		width,
	);
	const body = chart.groups
		.map((group, groupIndex) => {
			const left = groups(groupIndex) ?? 0;
			const shapes = group.values.map((value, index) => {
				if (value === null) return '';
				const tall = Math.max(1, height(Math.max(0, value)));
				const at = left + (columns(index) ?? 0);
				const rect = element('rect', {
					x: at,
					y: floor - tall,
					width: columns.bandwidth(),
					height: tall,
					fill: fill(index),
				});
				const said = room
					? label(at + columns.bandwidth() / 2, floor - tall - 7, formatValue(value, chart.unit, language), {
							anchor: 'middle',
							bold: true,
						})
					: '';
				return rect + said;
			});
			return shapes.join('') + label(left + groups.bandwidth() / 2, floor + 20, group.label, { anchor: 'middle' });
		})
		.join('');
	const axis = element('line', { x1: 0, y1: floor, x2: width, y2: floor, stroke: COLOURS.ink, 'stroke-width': 1 });
	return { height: floor + FOOT, body: key.body + body + axis };
}
