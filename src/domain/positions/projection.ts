import type { Plane } from './components.ts';
import { seenBy, type VoteMatrix } from './votes.ts';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * Where a participant stands: what they said of the statements they saw, along the two axes, scaled by
 * √(statements ÷ seen), so that those who saw few are not drawn into the middle.
 */
export function project(row: Float64Array, { means, axes }: Plane): Point {
	const factor = Math.sqrt(row.length / Math.max(seenBy(row), 1));
	const along = (axis: Float64Array) =>
		factor *
		row.reduce((sum, value, column) => (Number.isNaN(value) ? sum : sum + (value - (means[column] ?? 0)) * (axis[column] ?? 0)), 0);
	return { x: along(axes[0]), y: along(axes[1]) };
}

/** How far from the middle a statement stands: where someone would who saw it alone and agreed. */
export function extremity(column: number, plane: Plane): number {
	const alone = new Float64Array(plane.means.length).fill(Number.NaN);
	alone[column] = 1;
	const { x, y } = project(alone, plane);
	return Math.hypot(x, y);
}

/** Votes that make a participant's place meaningful; fewer where the topic has fewer statements. */
const ENOUGH = 7;
/** Participants that the groups are formed of at least, where there are as many. */
const LEAST = 15;

/** The participants whom groups are formed of: those who voted enough; where they are few, those who voted most. @returns rows */
export function placed({ cast, statements }: VoteMatrix): readonly number[] {
	const needed = Math.min(ENOUGH, statements.length);
	const of = (index: number) => cast[index] ?? 0;
	const byVotes = [...cast.keys()].toSorted((a, b) => of(b) - of(a) || a - b);
	return byVotes.filter((index, rank) => of(index) >= needed || rank < LEAST).toSorted((a, b) => a - b);
}
