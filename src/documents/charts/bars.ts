import { scaleLinear } from 'd3-scale';
import type { Language } from '../../domain/basics/index.ts';
import type { Bars, Unit } from '../../domain/document/index.ts';
import { formatCount, formatMoney } from '../../domain/typography/index.ts';
import { COLOURS, element, label, labelLines, wrap } from './svg.ts';

/** A drawing: its height in pixels and its markup, for a given width. */
export interface Drawing {
	readonly height: number;
	readonly body: string;
}

/** A value with its unit, as it is written beside a shape. */
export function formatValue(value: number, unit: Unit, language: Language): string {
	return unit === 'cents' ? formatMoney(value, language) : formatCount(value, language);
}

const ROW = 38;
const LABELS = 200;
const VALUES = 170;

/** Horizontal bars, each with its label before it and its value and note after it. */
export function drawBars(chart: Bars, width: number, language: Language): Drawing {
	const length = scaleLinear()
		.domain([0, Math.max(1, ...chart.bars.map((bar) => bar.value))])
		.range([0, width - LABELS - VALUES]);
	const body = chart.bars
		.map((bar, index) => {
			const top = index * ROW;
			const size = Math.max(1, length(Math.max(0, bar.value)));
			const said = `${formatValue(bar.value, chart.unit, language)}${bar.note === undefined ? '' : ` (${bar.note})`}`;
			return [
				labelLines(LABELS - 12, top + ROW / 2, wrap(bar.label, 28), { anchor: 'end' }),
				element('rect', { x: LABELS, y: top + 8, width: size, height: ROW - 16, fill: COLOURS.second }),
				label(LABELS + size + 8, top + ROW / 2 + 5, said, { bold: true }),
			].join('');
		})
		.join('');
	return { height: chart.bars.length * ROW, body };
}
