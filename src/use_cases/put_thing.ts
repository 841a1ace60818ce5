import { z } from 'zod';
import type { Permission } from '../domain/access/index.ts';
import { atTurn, ok, slug } from '../domain/basics/index.ts';
import { values } from '../dossier/schema/index.ts';
import type { ConceptName, Entity, Key, RecordReader, Stored } from '../store/index.ts';
import { type Action, defineAction } from './action.ts';
import { held, THINGS } from './inputs/index.ts';

/** What was kept of a thing, and the version to change it from next. */
export interface Kept<C extends ConceptName> {
	readonly value: Entity<C>;
	readonly key: Key<C>;
	readonly version: number;
}

/** What an action answers of a thing that it stored. */
export function kept<C extends ConceptName>({ value, key, version }: Stored<C>): Kept<C> {
	return { value, key, version };
}

export const version = z.int().positive().describe('The version that was read and is changed; without one the thing is new.');
export const nth = z.int().nonnegative().describe('Of several with the same key, which one; the first where not given.');

interface PutInput<C extends ConceptName> {
	readonly value: Entity<C>;
	readonly version?: number;
	readonly nth?: number;
}

/** Ids made of words, without end: `martin-claire`, `martin-claire-2`. */
export function* idsFrom(words: string, concept: ConceptName): Generator<string, never> {
	const base = slug(words) || concept.replaceAll('_', '-');
	for (let turn = 1; ; turn++) yield atTurn(base, turn);
}

/** The first id made of words that no thing of a concept has yet. */
export async function freeId(record: RecordReader, concept: ConceptName, words: string): Promise<string> {
	const ids = idsFrom(words, concept);
	for (;;) {
		const { value: id } = ids.next();
		if ((await record.get(concept, { id } as Key<typeof concept>)) === undefined) return id;
	}
}

/**
 * The action that adds or changes one thing of a concept as a whole.
 * @param options.idFrom the words that a new thing's id is made of, where none is sent with it
 */
export function putThing<const Name extends string, C extends ConceptName>(
	name: Name,
	concept: C,
	{ permission, idFrom }: { readonly permission: Permission; readonly idFrom?: (value: Entity<C>) => string },
): Action<Name, PutInput<C>, Kept<C>> {
	const whole = THINGS[concept] as unknown as z.ZodObject;
	const value = idFrom === undefined ? whole : whole.extend({ id: z.exactOptional(held(values.id)) });
	const input = z.strictObject({ value, version: z.exactOptional(version), nth: z.exactOptional(nth) });
	return defineAction({
		name,
		permission,
		input: input as unknown as z.ZodType<PutInput<C>>,
		run: async ({ record }, { value, version, nth }) => {
			const named = idFrom === undefined || 'id' in value ? value : { ...value, id: await freeId(record, concept, idFrom(value)) };
			const put = await record.put(concept, named, { against: version ?? 'nothing', ...(nth === undefined ? {} : { nth }) });
			return put.ok ? ok(kept(put.value)) : put;
		},
	});
}

/** The action that takes one thing of a concept away; refused while anything refers to it. */
export function removeThing<const Name extends string, C extends ConceptName>(
	name: Name,
	concept: C,
	key: z.ZodType<Key<C>>,
	{ permission }: { readonly permission: Permission },
): Action<Name, { readonly key: Key<C>; readonly version: number }, null> {
	return defineAction({
		name,
		permission,
		input: z.strictObject({ key, version }),
		run: async ({ record }, input) => {
			const removed = await record.remove(concept, input.key, { against: input.version });
			return removed.ok ? ok(null) : removed;
		},
	});
}
