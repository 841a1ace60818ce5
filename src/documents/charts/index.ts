import type { Language } from '../../domain/basics/index.ts';
import type { Chart } from '../../domain/document/index.ts';
import { type Drawing, drawBars } from './bars.ts';
import { drawGroupedColumns } from './grouped_columns.ts';
import { drawScatter, SCATTER_WIDTH } from './scatter.ts';
import { element, escapeXml, n } from './svg.ts';
import { drawTerritoryMap } from './territory_map.ts';
import { drawUnitBlocks } from './unit_blocks.ts';

export interface ChartOptions {
	readonly language: Language;
	readonly title: string;
	/** What the chart shows, in a sentence. */
	readonly alternative: string;
	/** Pixels; 720 where not given. */
	readonly width?: number;
}

function draw(chart: Chart, width: number, language: Language): Drawing {
	switch (chart.kind) {
		case 'bars':
			return drawBars(chart, width, language);
		case 'grouped-columns':
			return drawGroupedColumns(chart, width, language);
		case 'unit-blocks':
			return drawUnitBlocks(chart, width, language);
		case 'territory-map':
			return drawTerritoryMap(chart, width, language);
		case 'scatter':
			return drawScatter(chart, width);
	}
}

/**
 * A chart as a standalone SVG, the same bytes for the same chart. Presentation is in attributes only, so that it passes
 * a content-security-policy without inline styles and any renderer of SVG.
 */
export function renderChart(chart: Chart, options: ChartOptions): string {
	const asked = options.width ?? 720;
	const width = chart.kind === 'scatter' ? Math.min(asked, SCATTER_WIDTH) : asked;
	const { height, body } = draw(chart, width, options.language);
	const size = { width: n(width), height: n(height), viewBox: `0 0 ${n(width)} ${n(height)}` };
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			...size,
			role: 'img',
			'aria-label': options.alternative,
			'font-family': "'Source Sans 3', 'Source Sans 3 Variable', sans-serif",
		},
		`<title>${escapeXml(options.title)}</title>${element('rect', { width, height, fill: '#ffffff' })}${body}`,
	);
}
