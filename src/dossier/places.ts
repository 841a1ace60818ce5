import { pointer, type RecordPath } from '../domain/basics/index.ts';
import type { Source, Spot } from './source.ts';

export interface Place extends Spot {
	readonly file: string;
}

/** The way from a path of the record to its place in the dossier. */
export interface Places {
	/** The place of a value, or of the nearest thing around it that has one. */
	readonly locate: (path: RecordPath) => Place | undefined;
}

interface Origin {
	readonly source: Source;
	readonly inner: readonly PropertyKey[];
	/** Keys that the file writes under another name: `elected` → `electedAssembly`. */
	readonly names?: Readonly<Record<string, string>>;
}

/** Notes, while a record is put together, which part of it came from where. */
export class PlaceBook implements Places {
	readonly #origins = new Map<string, Origin>();

	/** A part of the record came from a place inside a source. */
	note(path: RecordPath, source: Source, inner: readonly PropertyKey[] = [], names?: Origin['names']): void {
		this.#origins.set(pointer(path), names === undefined ? { source, inner } : { source, inner, names });
	}

	locate(path: RecordPath): Place | undefined {
		for (let length = path.length; length >= 0; length--) {
			const origin = this.#origins.get(pointer(path.slice(0, length)));
			if (origin === undefined) continue;
			const rest = path.slice(length).map((step) => origin.names?.[String(step)] ?? step);
			const inner = [...origin.inner, ...toIndexes(rest, at(origin.source.value, origin.inner))];
			return { file: origin.source.file, ...origin.source.at(inner) };
		}
		return undefined;
	}
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(inside, step) => (typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[step] : undefined),
		value,
	);
}

/** Ids of a path turned into the indexes of the lists they stand in, as the source has them. */
function toIndexes(path: readonly (string | number)[], value: unknown): PropertyKey[] {
	const steps: PropertyKey[] = [];
	let inside = value;
	for (const step of path) {
		const index =
			Array.isArray(inside) && typeof step === 'string'
				? inside.findIndex((one: unknown) => typeof one === 'object' && one !== null && 'id' in one && String(one.id) === step)
				: step;
		if (index === -1) break;
		steps.push(index);
		inside = typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[index] : undefined;
	}
	return steps;
}
