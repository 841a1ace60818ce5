import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../documents/charts/index.ts';
import { LANGUAGES } from '../../basics/index.ts';
import { inlineText, plainText } from '../../document/index.ts';
import { mapPositions, type PositionVote } from '../../positions/index.ts';
import { composePositions } from './index.ts';

const statements = ['bike', 'bus', 'car', 'train', 'walk', 'boat', 'tram', 'plane'].map((id) => ({ id }));
const votes = Array.from({ length: 20 }, (_, index): readonly PositionVote[] =>
	statements.slice(0, index === 19 ? 1 : 8).map(({ id }, column) => ({
		participant: `person-${index}`,
		statement: id,
		stance: column === 0 || (column + index) % 2 === 0 ? 'agree' : 'disagree',
	})),
).flat();
const map = mapPositions({ statements, votes });

function composed(language: 'fr' | 'en') {
	return composePositions(map, { id: 'topic', language, textOf: (statement) => `We need the ${statement}` });
}

describe.each(LANGUAGES)('positions in %s', (language) => {
	const blocks = composed(language);
	const words = plainText({
		kind: 'minutes',
		language,
		title: [],
		subtitle: [],
		metadata: { title: '', author: '', subject: '', keywords: [], date: '2018-06-19', fileName: 'x' },
		children: blocks,
	});
	it('draw everyone once, name nobody and print every statement', () => {
		const figure = blocks.find((block) => block.type === 'figure');
		if (figure?.chart.kind !== 'scatter') throw new TypeError('no map');
		expect(figure.chart.series.map((series) => series.points.length)).toEqual([10, 9, 1]);
		expect(figure.chart.series.at(-1)?.apart).toBe(true);
		expect(figure.table.rows.map((one) => one.cells.map(inlineText)[1])).toEqual(['10', '9', '1', '20']);
		expect(words.join('\n')).not.toMatch(/person-|undefined|NaN/u);
		for (const { id } of statements) expect(words).toContain(`We need the ${id}`);
	});
	it('draw marks that differ in shape as in colour', () => {
		const figure = blocks.find((block) => block.type === 'figure');
		if (figure === undefined) throw new TypeError('no map');
		const svg = renderChart(figure.chart, { language, title: 'x', alternative: figure.alternative });
		const marks = [...svg.matchAll(/<path d="([^"]+)"[^>]*fill="([^"]+)"/gu)].map(([, shape, fill]) => `${shape} ${fill}`);
		// One in the legend and one for each person.
		expect(marks).toHaveLength(23);
		expect(new Set(marks).size).toBe(3);
		expect(svg).not.toMatch(/NaN|undefined|<style/u);
	});
});

it('says what unites and what divides', () => {
	const tables = composed('fr').flatMap((block) => (block.type === 'table' ? [block] : []));
	expect(tables.map((table) => table.id)).toEqual(['topic-uniting', 'topic-dividing', 'topic-statements']);
	expect(tables[0]?.rows.map((one) => one.cells.map(inlineText).join(' | '))).toEqual(['We need the bike | d’accord | 19 sur 19']);
	expect(tables[1]?.rows).toHaveLength(5);
});

it('says that there are no groups where there are none', () => {
	const blocks = composePositions(mapPositions({ statements, votes: [] }), { id: 'topic', language: 'fr', textOf: (one) => one });
	expect(blocks.some((block) => block.type === 'figure')).toBe(false);
	expect(blocks[0]).toMatchObject({ type: 'paragraph' });
});
