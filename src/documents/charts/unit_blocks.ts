import type { Language } from '../../domain/basics/index.ts';
import type { UnitBlocks } from '../../domain/document/index.ts';
import { formatMoney } from '../../domain/typography/index.ts';
import type { Drawing } from './bars.ts';
import { COLOURS, element, label, labelLines, wrap } from './svg.ts';

const SIDE = 18;
const STEP = 22;
const LABELS = 200;
const VALUES = 100;
const LEGEND = 34;

/** Rows of squares, each worth the same sum; the last of a row is filled as far as the sum goes. */
export function drawUnitBlocks(chart: UnitBlocks, width: number, language: Language): Drawing {
	const across = Math.max(1, Math.floor((width - LABELS - VALUES) / STEP));
	let top = LEGEND;
	const rows = chart.rows.map((row) => {
		const fill = row.side === 'expense' ? COLOURS.first : COLOURS.second;
		const count = Math.max(1, Math.ceil(row.value / chart.block));
		const lines = Math.ceil(count / across);
		const squares = Array.from({ length: count }, (_, index) => {
			const x = LABELS + (index % across) * STEP;
			const y = top + 6 + Math.floor(index / across) * STEP;
			const share = Math.min(1, (row.value - index * chart.block) / chart.block);
			const frame = element('rect', { x: x + 0.5, y: y + 0.5, width: SIDE - 1, height: SIDE - 1, fill: 'none', stroke: fill });
			return share >= 1
				? element('rect', { x, y, width: SIDE, height: SIDE, fill })
				: element('rect', { x, y, width: SIDE * share, height: SIDE, fill }) + frame;
		});
		const wrapped = wrap(row.label, 28);
		const height = Math.max(lines * STEP, wrapped.length * 16) + 10;
		const middle = top + 6 + SIDE / 2;
		const end = LABELS + Math.min(count, across) * STEP + 6;
		const drawn =
			labelLines(LABELS - 12, wrapped.length > 1 ? middle + 4 : middle, wrapped, { anchor: 'end' }) +
			squares.join('') +
			label(end, middle + 5, formatMoney(row.value, language), { bold: true });
		top += height;
		return drawn;
	});
	const unit = language === 'fr' ? `un carré = ${formatMoney(chart.block, 'fr')}` : `one square = ${formatMoney(chart.block, 'en')}`;
	const legend =
		element('rect', { x: LABELS, y: 4, width: SIDE, height: SIDE, fill: COLOURS.quiet }) +
		label(LABELS + 26, 18, unit, { colour: COLOURS.quiet });
	return { height: top, body: legend + rows.join('') };
}
