import type { Point } from './projection.ts';

/** Points close together, as one point of several weights. */
export interface Cluster {
	readonly centre: Point;
	/** Places of the points in the list given. */
	readonly members: readonly number[];
}

const ITERATIONS = 100;

function squared(a: Point, b: Point): number {
	return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}

function centroid(points: readonly Point[], weights: readonly number[], members: readonly number[]): Point {
	const sum = { x: 0, y: 0, weight: 0 };
	for (const member of members) {
		const weight = weights[member] ?? 1;
		sum.x += weight * (points[member]?.x ?? 0);
		sum.y += weight * (points[member]?.y ?? 0);
		sum.weight += weight;
	}
	return { x: sum.x / sum.weight, y: sum.y / sum.weight };
}

function nearest(point: Point, centres: readonly Point[]): number {
	let best = 0;
	for (const [index, centre] of centres.entries()) {
		if (squared(point, centre) < squared(point, centres[best] ?? centre)) best = index;
	}
	return best;
}

/** The first `count` distinct points: the seeds of the published method. */
function firstDistinct(points: readonly Point[], count: number): readonly Point[] {
	const seeds: Point[] = [];
	for (const point of points) {
		if (seeds.length === count) break;
		if (seeds.every((seed) => squared(seed, point) > 0)) seeds.push(point);
	}
	return seeds;
}

/** Points far apart: the farthest from the middle of all, then each time the farthest from those chosen. */
function farApart(points: readonly Point[], weights: readonly number[], count: number): readonly Point[] {
	const middle = centroid(
		points,
		weights,
		points.map((_, index) => index),
	);
	const seeds: Point[] = [];
	let distances = points.map((point) => squared(point, middle));
	while (seeds.length < count) {
		const farthest = distances.reduce((best, distance, index) => (distance > (distances[best] ?? 0) ? index : best), 0);
		const seed = points[farthest];
		if (seed === undefined || distances[farthest] === 0) break;
		distances = distances.map((distance, index) => {
			const from = squared(points[index] ?? seed, seed);
			return seeds.length === 0 ? from : Math.min(distance, from);
		});
		seeds.push(seed);
	}
	return seeds;
}

/** Lloyd's algorithm from given seeds, until nobody moves. */
function settle(points: readonly Point[], weights: readonly number[], seeds: readonly Point[]): readonly Cluster[] {
	let centres = seeds;
	let clusters: readonly Cluster[] = [];
	for (let step = 0; step < ITERATIONS; step++) {
		const members = centres.map((): number[] => []);
		for (const [index, point] of points.entries()) members[nearest(point, centres)]?.push(index);
		clusters = members.filter((some) => some.length > 0).map((some) => ({ centre: centroid(points, weights, some), members: some }));
		const moved = clusters.map((cluster) => cluster.centre);
		if (moved.length === centres.length && moved.every((centre, index) => squared(centre, centres[index] ?? centre) === 0)) break;
		centres = moved;
	}
	return clusters;
}

/** Sum of the weighted squared distances to the centres: the less, the tighter. */
function spread(points: readonly Point[], weights: readonly number[], clusters: readonly Cluster[]): number {
	return clusters.reduce(
		(sum, { centre, members }) =>
			sum + members.reduce((part, member) => part + (weights[member] ?? 1) * squared(points[member] ?? centre, centre), 0),
		0,
	);
}

/** k-means from both kinds of seeds; the tighter of the two, so that the order of the points hardly matters. */
export function kMeans(points: readonly Point[], weights: readonly number[], count: number): readonly Cluster[] {
	const [near, far] = [firstDistinct(points, count), farApart(points, weights, count)].map((seeds) => settle(points, weights, seeds));
	if (near === undefined || far === undefined) return [];
	return spread(points, weights, far) <= spread(points, weights, near) ? far : near;
}

/**
 * Mean silhouette of the points (P. Rousseeuw, « Silhouettes », J. Comp. Appl. Math. 20, 1987): how much nearer each is
 * to its own cluster than to the next, from −1 to 1; 0 for one alone.
 */
export function silhouette(points: readonly Point[], clusters: readonly Cluster[]): number {
	const mean = (from: Point, members: readonly number[], size: number) =>
		members.reduce((sum, member) => sum + Math.sqrt(squared(from, points[member] ?? from)), 0) / size;
	let total = 0;
	for (const own of clusters) {
		for (const member of own.members) {
			const point = points[member];
			if (point === undefined || own.members.length === 1) continue;
			const inside = mean(point, own.members, own.members.length - 1);
			const outside = Math.min(
				...clusters.filter((other) => other !== own).map((other) => mean(point, other.members, other.members.length)),
			);
			const largest = Math.max(inside, outside);
			total += largest === 0 || !Number.isFinite(outside) ? 0 : (outside - inside) / largest;
		}
	}
	return total / Math.max(points.length, 1);
}
