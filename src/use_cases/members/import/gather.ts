import type { FieldChange, Planned } from '../../../exchange/index.ts';
import type { ConceptName } from '../../../store/index.ts';
import { idsFrom } from '../../put_thing.ts';

/** A thing with some of its facts changed. */
export function changedBy<T extends object>(before: T, changes: readonly FieldChange[]): T {
	return { ...before, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
}

/** The people or the organisations that an import adds or changes. */
export interface Gathered<Entity> {
	readonly added: readonly Entity[];
	readonly changed: () => readonly Entity[];
	/** The id of one that the list tells of: what it has, or a new one; the same however many members name it. */
	readonly idOf: (planned: Planned<object>, firstRow: number) => string;
}

/**
 * Gathers people or organisations, each once: a person may represent several organisations, an organisation be named by
 * each of its people.
 * @param make a new one from its values and its id
 * @param words that ids are made of
 */
export function gathering<Entity extends { readonly id: string }>(
	concept: ConceptName,
	existing: readonly Entity[],
	make: (values: object, id: string) => Entity,
	words: (values: Entity) => string,
): Gathered<Entity> {
	const there = new Map(existing.map((one) => [one.id, one]));
	const taken = new Set(there.keys());
	const idByRow = new Map<number, string>();
	const added: Entity[] = [];
	const changed = new Map<string, Entity>();
	const add = (values: object) => {
		const ids = idsFrom(words(make(values, '')), concept);
		let id = ids.next().value;
		while (taken.has(id)) id = ids.next().value;
		taken.add(id);
		added.push(make(values, id));
		return id;
	};
	return {
		added,
		changed: () => [...changed.values()],
		idOf: ({ id, row, values, changes }, firstRow) => {
			const before = changed.get(id ?? '') ?? there.get(id ?? '');
			if (before !== undefined) {
				if (changes.length > 0) changed.set(before.id, changedBy(before, changes));
				return before.id;
			}
			const told = row ?? firstRow;
			const known = idByRow.get(told) ?? add(values);
			idByRow.set(told, known);
			return known;
		},
	};
}
