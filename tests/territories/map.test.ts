import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapGeometry } from '../../scripts/map_geometry.ts';
import { renderChart } from '../../src/documents/charts/index.ts';
import { CLASSES, NOBODY } from '../../src/documents/charts/territories.ts';
import { type DocumentTree, type Figure, inlineText, plainText } from '../../src/domain/document/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { composeMembersMap, countClasses, type Division, mapMembers } from '../../src/domain/territories/index.ts';
import { loadDivision } from '../../src/territories/index.ts';
import { readExample } from '../example.ts';

let division: Division;
let record: AssociationRecord;
beforeAll(async () => {
	division = await loadDivision();
	({ record } = await readExample());
});

function figuresOf(tree: DocumentTree): Figure[] {
	return tree.children.flatMap((block) => (block.type === 'section' ? block.children.filter((one) => one.type === 'figure') : []));
}

function drawn(figure: Figure): string {
	return renderChart(figure.chart, { language: 'fr', title: inlineText(figure.title), alternative: figure.alternative });
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
	const luminance = (colour: string) => {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5]
			.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
			.map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

describe('the map of the members', () => {
	it('has each member where it is: a region in itself, a department and a city in theirs too', () => {
		const map = mapMembers(record, division, 2018);
		const counts = (some: typeof map.regions) =>
			Object.fromEntries(some.filter((one) => one.members.length > 0).map((one) => [one.code, one.members.length]));
		expect(counts(map.regions)).toEqual({
			'01': 1,
			'04': 1,
			'11': 5,
			'27': 1,
			'28': 2,
			'32': 2,
			'44': 3,
			'52': 2,
			'53': 2,
			'75': 4,
			'76': 1,
			'84': 3,
		});
		expect(counts(map.departments)).toEqual({
			'14': 1,
			'23': 1,
			'33': 2,
			'35': 1,
			'38': 2,
			'44': 2,
			'59': 2,
			'63': 1,
			'67': 1,
			'68': 1,
			'75': 1,
			'91': 1,
			'93': 1,
			'94': 1,
			'971': 1,
		});
		expect([map.placed.length, map.people, map.unplaced]).toEqual([27, 60, []]);
		// Regions of France is no region; the three establishments and the two reciprocal members are no territories.
		expect(map.elsewhere.map((one) => one.id)).toEqual([
			'democratie-ouverte',
			'fing',
			'ght-psychiatrie-paris',
			'ifore',
			'lab-pole-emploi',
			'regions-de-france',
		]);
	});
	it('says where the network has nobody, and whom it cannot place', () => {
		const renamed = { ...record, organisations: record.organisations.map(({ officialCode, ...one }) => one) };
		const said = plainText(composeMembersMap(renamed, division, { language: 'fr' })).map((line) =>
			line.replaceAll(/[\u00a0\u202f]/gu, ' '),
		);
		expect(said).toContain('26 collectivités et intercommunalités membres, dans 12 des 18 régions et 14 des 101 départements.');
		expect(said).toContain("Bretagne – Côtes-d'Armor (22), Finistère (29), Morbihan (56)");
		expect(said.slice(said.indexOf('Régions sans aucun membre') + 1, said.indexOf('Départements sans aucun membre'))).toEqual([
			'Centre-Val de Loire',
			'Corse',
			'Guyane',
			'Martinique',
			'Mayotte',
			"Provence-Alpes-Côte d'Azur",
		]);
		expect(said.filter((line) => line.startsWith('Grand Paris Sud –'))).toEqual([
			'Grand Paris Sud – Vallée Sud-Grand Paris (200057966) ou CA Grand Paris Sud Seine Essonne Sénart (200059228) ou Grand Paris Sud Est Avenir (200058006)',
		]);
	});
	it('is complete in English, and for an association without any member', () => {
		const [first] = figuresOf(composeMembersMap(record, division, { language: 'en' }));
		expect(first?.alternative).toMatch(/^Map of France, members by region\. Île-de-France 5, Nouvelle-Aquitaine 4,/u);
		const nobody = composeMembersMap({ ...record, memberships: [], membershipCounts: [] }, division, { language: 'en', year: 2018 });
		expect(plainText(nobody)).toContain('No local authority is a member this year.');
		for (const figure of figuresOf(nobody)) expect(drawn(figure)).not.toContain(CLASSES[0]?.fill);
	});
});

describe('the drawing', () => {
	it('has every region and department once around Paris apart, each with its title, light and without style', () => {
		const [regions = '', departments = ''] = figuresOf(composeMembersMap(record, division)).map(drawn);
		const titles = (svg: string) => [...svg.matchAll(/<path [^>]*><title>([^<]*)<\/title>/gu)].map((one) => one[1] ?? '');
		expect(new Set(titles(regions)).size).toBe(18);
		expect([titles(departments).length, new Set(titles(departments)).size]).toEqual([105, 101]);
		expect(titles(departments)).toContain('Nord (59)\u00a0: 2');
		for (const svg of [regions, departments]) expect(svg).not.toMatch(/<style|style=|<script|href=/u);
		expect([regions.length < 30_000, departments.length < 60_000]).toEqual([true, true]);
	});
	it('is told by more than colour: counts that can be read, lines that can be seen', () => {
		for (const { fill, text } of CLASSES) expect(contrast(fill, text), fill).toBeGreaterThanOrEqual(4.5);
		for (const { fill, stroke } of [NOBODY, ...CLASSES]) expect(contrast(fill, stroke), fill).toBeGreaterThanOrEqual(3);
		const [, departments] = figuresOf(composeMembersMap(record, division));
		const written = [...(departments === undefined ? '' : drawn(departments)).matchAll(/font-weight="600">(\d+)</gu)].map((one) => one[1]);
		expect(written.sort().join('')).toBe('111111111112222');
	});
	it('puts counts in classes, each count its own where they are few', () => {
		expect(countClasses([0, 0, 3, 1, 3])).toEqual([1, 3]);
		expect(countClasses([0])).toEqual([]);
		expect(countClasses([1, 2, 3, 4, 5, 6, 7, 8, 100])).toEqual([1, 3, 5, 7]);
	});
	it('is of outlines that their script makes again', async () => {
		const file = new URL('../../src/documents/charts/geometry.json', import.meta.url);
		expect(await mapGeometry()).toBe(readFileSync(file, 'utf8'));
	});
});
