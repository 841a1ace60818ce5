import type { Language } from '../../domain/basics/index.ts';
import type { TerritoryMap } from '../../domain/document/index.ts';
import { formatValue } from './bars.ts';
import geometry from './geometry.json' with { type: 'json' };
import { COLOURS, element, escapeXml, label, n } from './svg.ts';

/** An outline: whole numbers, `geometry.unit` of them a pixel, and where its count stands. */
export interface Shape {
	readonly code: string;
	readonly path: string;
	readonly x: number;
	readonly y: number;
}

export interface Shade {
	readonly fill: string;
	readonly stroke: string;
	readonly text: string;
}

/** From the first class to the last: the text has 4.5:1 on the fill; the line is dark around pale fills, white between dark ones. */
export const CLASSES: readonly Shade[] = [
	{ fill: '#c3e4e9', stroke: '#00434f', text: COLOURS.ink },
	{ fill: '#63b4c1', stroke: '#00434f', text: COLOURS.ink },
	{ fill: COLOURS.second, stroke: '#ffffff', text: '#ffffff' },
	{ fill: '#00434f', stroke: '#ffffff', text: '#ffffff' },
];
/** Land without a class, on which no count is written. */
export const NOBODY: Shade = { fill: '#f3f1ec', stroke: '#7d8894', text: COLOURS.ink };

interface Told {
	readonly label: string;
	readonly said: string;
	/** Index of its class; -1 for nobody. */
	readonly rank: number;
}

/** What a map tells of each territory, and in which language. */
export interface Telling {
	readonly chart: TerritoryMap;
	readonly language: Language;
	readonly told: ReadonlyMap<string, Told>;
}

/** Prepares what is told of each territory of a map. */
export function tellingOf(chart: TerritoryMap, language: Language): Telling {
	const told = chart.territories.map(({ code, label: name, value }): [string, Told] => [
		code,
		{
			label: name,
			said: formatValue(value, chart.unit, language),
			rank: chart.classes.findLastIndex((least) => value >= least),
		},
	]);
	return { chart, language, told: new Map(told) };
}

/** Where outlines stand in the drawing. */
export interface Placing {
	/** Pixels. */
	readonly x: number;
	readonly y: number;
	/** Pixels a pixel of the outline. */
	readonly scale: number;
	/** Height of the counts, pixels. */
	readonly size: number;
}

function drawOutlines(shapes: readonly Shape[], { told, language }: Telling, scale: number): string {
	const rankOf = (shape: Shape) => told.get(shape.code)?.rank ?? -1;
	// Who has nobody first, then from dark to pale, so that the dark line around a pale fill is whole.
	const order = (shape: Shape) => (rankOf(shape) < 0 ? -CLASSES.length : -rankOf(shape));
	return [...shapes]
		.sort((a, b) => order(a) - order(b))
		.map((shape) => {
			const { fill, stroke } = CLASSES[rankOf(shape)] ?? NOBODY;
			const one = told.get(shape.code);
			const title =
				one === undefined ? '' : `<title>${escapeXml(`${one.label}${language === 'fr' ? '\u00a0: ' : ': '}${one.said}`)}</title>`;
			return element('path', { d: shape.path, fill, stroke, 'stroke-width': 0.9 / scale }, title);
		})
		.join('');
}

/** Outlines with a title each, and the count of those that have one in their middle; `uncounted` are too small for it here. */
export function drawTerritories(shapes: readonly Shape[], telling: Telling, placing: Placing, uncounted: readonly string[] = []): string {
	const { x: left, y: top, size } = placing;
	const scale = placing.scale / geometry.unit;
	const transform = `translate(${n(left)} ${n(top)}) scale(${Math.round(scale * 10_000) / 10_000})`;
	const counts = shapes.map(({ code, x, y }) => {
		const one = telling.told.get(code);
		const shade = CLASSES[one?.rank ?? -1];
		if (one === undefined || shade === undefined || uncounted.includes(code)) return '';
		return label(left + x * scale, top + y * scale + size * 0.36, one.said, { size, anchor: 'middle', colour: shade.text, bold: true });
	});
	return element('g', { transform, 'stroke-linejoin': 'round' }, drawOutlines(shapes, telling, scale)) + counts.join('');
}
