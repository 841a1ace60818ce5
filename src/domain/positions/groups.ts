import { type Cluster, kMeans, silhouette } from './clusters.ts';
import type { Point } from './projection.ts';

/** At most so many points are compared with each other; more are first gathered into so many. */
const BASE = 100;
const MOST_GROUPS = 5;
/** One more group may be looked for with each so many base clusters. */
const BASES_A_GROUP = 12;

/**
 * The opinion groups: points gathered into at most 100 base clusters, those into 2 to 5 groups, as many as give the
 * greatest mean silhouette, the fewer of equals. Groups are in the order of their size, the largest first.
 * @returns places of the points in the list given; no group where there are not two distinct points
 */
export function opinionGroups(points: readonly Point[]): readonly Cluster[] {
	const bases = kMeans(
		points,
		points.map(() => 1),
		Math.min(BASE, points.length),
	);
	const centres = bases.map((base) => base.centre);
	const weights = bases.map((base) => base.members.length);
	const most = Math.min(MOST_GROUPS, 2 + Math.floor(bases.length / BASES_A_GROUP));
	let best: { readonly clusters: readonly Cluster[]; readonly score: number } | undefined;
	for (let count = 2; count <= most; count++) {
		const clusters = kMeans(centres, weights, count);
		if (clusters.length < count) break;
		const score = silhouette(centres, clusters);
		if (best === undefined || score > best.score) best = { clusters, score };
	}
	return (best?.clusters ?? [])
		.map(({ centre, members }) => ({
			centre,
			members: members.flatMap((base) => bases[base]?.members ?? []).toSorted((a, b) => a - b),
		}))
		.toSorted((a, b) => b.members.length - a.members.length || a.centre.x - b.centre.x || a.centre.y - b.centre.y);
}
