import type { Language } from '../../domain/basics/index.ts';
import type { TerritoryMap } from '../../domain/document/index.ts';
import { plural } from '../../domain/typography/index.ts';
import { type Drawing, formatValue } from './bars.ts';
import geometry from './geometry.json' with { type: 'json' };
import { COLOURS, element, label } from './svg.ts';
import { CLASSES, drawTerritories, NOBODY, type Telling, tellingOf } from './territories.ts';

const LEGEND = 40;
/** Room under an inset for its name, and beside the column of insets. */
const GAP = 24;
/** The departments around Paris are too small to read: drawn again, larger, in a corner that is free. */
const AROUND_PARIS = {
	codes: ['75', '92', '93', '94'],
	scale: 4.6,
	width: 118,
	height: 100,
	name: { fr: 'Paris et alentour', en: 'Paris and around' },
} as const;
const WORDS = {
	fr: { nobody: 'personne', one: 'membre', many: 'membres' },
	en: { nobody: 'nobody', one: 'member', many: 'members' },
} as const;

/** What a class holds: `1 membre`, `2–3`, `4–9`; the first says the noun. */
function classLabel({ chart, language }: Telling, rank: number): string {
	const least = chart.classes[rank] ?? 0;
	const next = chart.classes[rank + 1];
	const last = next === undefined ? Math.max(least, ...chart.territories.map((one) => one.value)) : next - 1;
	const said = [...new Set([least, last])].map((value) => formatValue(value, chart.unit, language)).join('–');
	if (rank > 0 || chart.unit !== 'members') return said;
	return `${said} ${plural(last, language, WORDS[language].one, WORDS[language].many)}`;
}

function drawLegend(telling: Telling): string {
	const entries = [
		{ text: WORDS[telling.language].nobody, shade: NOBODY },
		...telling.chart.classes.map((_, rank) => ({ text: classLabel(telling, rank), shade: CLASSES[rank] ?? NOBODY })),
	];
	let x = 0;
	return entries
		.map(({ text, shade }) => {
			const at = x;
			x += 46 + text.length * 8;
			const box = element('rect', { x: at + 0.5, y: 3.5, width: 19, height: 15, fill: shade.fill, stroke: shade.stroke });
			return box + label(at + 27, 16.5, text, { size: 15 });
		})
		.join('');
}

function drawFrame(x: number, y: number, width: number, height: number, name: string): string {
	const frame = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, fill: '#ffffff', stroke: COLOURS.line };
	return element('rect', frame) + label(x, y + height + 14, name, { size: 13, colour: COLOURS.quiet });
}

function drawOverseas(telling: Telling): string {
	const side = geometry.inset;
	return geometry.overseas
		.map(({ department, region, ...outline }, index) => {
			const shape = { code: telling.chart.level === 'regions' ? region : department, ...outline };
			const y = LEGEND + index * (side + GAP);
			const name = telling.told.get(shape.code)?.label ?? shape.code;
			return drawFrame(0, y, side, side, name) + drawTerritories([shape], telling, { x: 0, y, scale: 1, size: 15 });
		})
		.join('');
}

function drawAroundParis(telling: Telling, right: number): string {
	const { scale, width, height, codes, name } = AROUND_PARIS;
	const shapes = geometry.departments.filter((one) => codes.some((code) => code === one.code));
	const [middle] = shapes;
	if (middle === undefined) return '';
	const x = right - width / 2 - (middle.x / geometry.unit) * scale;
	const y = LEGEND + height / 2 - (middle.y / geometry.unit) * scale;
	return (
		drawFrame(right - width, LEGEND, width, height, name[telling.language]) + drawTerritories(shapes, telling, { x, y, scale, size: 14 })
	);
}

/**
 * A map of France: metropolitan territories to scale, overseas ones in a column of insets each at its own scale. The class
 * shows by the fill, and the value is written on each territory that has one, so that nothing is told by colour alone.
 */
export function drawTerritoryMap(chart: TerritoryMap, width: number, language: Language): Drawing {
	const telling = tellingOf(chart, language);
	const left = geometry.inset + GAP;
	const scale = (width - left) / geometry.width;
	const mainland =
		chart.level === 'regions'
			? drawTerritories(geometry.regions, telling, { x: left, y: LEGEND, scale, size: 20 })
			: drawTerritories(geometry.departments, telling, { x: left, y: LEGEND, scale, size: 14 }, AROUND_PARIS.codes) +
				drawAroundParis(telling, width);
	const tall = Math.max(geometry.height * scale, geometry.overseas.length * (geometry.inset + GAP));
	return { height: LEGEND + tall + 8, body: drawLegend(telling) + mainland + drawOverseas(telling) };
}
