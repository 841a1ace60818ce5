import type { VoteMatrix } from './votes.ts';

/** The plane in which opinions differ most. */
export interface Plane {
	/** Mean of what was said of each statement. */
	readonly means: Float64Array;
	/** Two directions over the statements, of length 1, at right angles; of length 0 where opinions do not differ that way. */
	readonly axes: readonly [Float64Array, Float64Array];
}

const ITERATIONS = 2_000;
/** Squared change of a direction under which it has settled. */
const SETTLED = 1e-24;
/** Share of the whole variance under which a direction is rounding noise. */
const NOISE = 1e-12;

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
	return sum;
}

function scaled(vector: Float64Array, factor: number): Float64Array {
	return vector.map((value) => value * factor);
}

/** Means of the statements over those who saw them. */
function columnMeans({ statements, rows }: VoteMatrix): Float64Array {
	return Float64Array.from(statements, (_, column) => {
		const seen = rows.map((row) => row[column] ?? Number.NaN).filter((value) => !Number.isNaN(value));
		return seen.length === 0 ? 0 : seen.reduce((sum, value) => sum + value, 0) / seen.length;
	});
}

/** Sums of products of the centred columns; what was not seen is at the mean, so it adds nothing. */
function scatter(rows: readonly Float64Array[], means: Float64Array): readonly Float64Array[] {
	const sums = Array.from(means, () => new Float64Array(means.length));
	for (const row of rows) {
		const centred = row.map((value, column) => (Number.isNaN(value) ? 0 : value - (means[column] ?? 0)));
		for (const [column, sum] of sums.entries()) {
			const factor = centred[column] ?? 0;
			if (factor === 0) continue;
			for (let other = 0; other < sum.length; other++) sum[other] = (sum[other] ?? 0) + factor * (centred[other] ?? 0);
		}
	}
	return sums;
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
	return Float64Array.from(matrix, (row) => dot(row, vector));
}

/** A direction points so that its largest part is positive, the first of equals. */
function oriented(axis: Float64Array): Float64Array {
	let largest = 0;
	for (const value of axis) if (Math.abs(value) > Math.abs(largest) + 1e-9) largest = value;
	return largest < 0 ? scaled(axis, -1) : axis;
}

/** The direction of the greatest variance at right angles to another, by power iteration from a fixed start. */
function principalAxis(matrix: readonly Float64Array[], total: number, earlier?: Float64Array): Float64Array {
	const clear = (vector: Float64Array) => {
		if (earlier === undefined) return vector;
		const along = dot(vector, earlier);
		return vector.map((value, index) => value - along * (earlier[index] ?? 0));
	};
	// No statement weighs as another, so that a direction at right angles to the start is not to be met in practice.
	let axis = clear(Float64Array.from(matrix, (_, index) => 1 / (index + 1)));
	for (let step = 0; step < ITERATIONS; step++) {
		const next = clear(times(matrix, axis));
		const length = Math.sqrt(dot(next, next));
		const before = Math.sqrt(dot(axis, axis));
		if (before === 0 || length / before <= NOISE * total) return new Float64Array(matrix.length);
		const unit = scaled(next, 1 / length);
		const change = unit.reduce((sum, value, index) => sum + (value - (axis[index] ?? 0)) ** 2, 0);
		axis = unit;
		if (change < SETTLED) break;
	}
	return oriented(axis);
}

/** The first two principal components of the votes. */
export function principalPlane(matrix: VoteMatrix): Plane {
	const means = columnMeans(matrix);
	const products = scatter(matrix.rows, means);
	const total = products.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
	const first = principalAxis(products, total);
	return { means, axes: [first, principalAxis(products, total, first)] };
}
