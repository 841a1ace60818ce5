import { z } from 'zod';
import type { Permission } from '../domain/access/index.ts';
import { ok, refused } from '../domain/basics/index.ts';
import { refusal } from '../i18n/refusals/index.ts';
import { type ConceptName, type Entity, type Key, keyText } from '../store/index.ts';
import { type Action, defineAction } from './action.ts';
import { THINGS } from './inputs/index.ts';
import { type Kept, kept, version } from './put_thing.ts';

interface EditInput<C extends ConceptName, F extends keyof Entity<C>> {
	readonly key: Key<C>;
	readonly version: number;
	readonly value: Pick<Entity<C>, F>;
}

/**
 * The action that changes some fields of a thing and leaves the others as they are: what a form that shows a part of it
 * sends. Of the fields named, one that is not sent is emptied.
 */
export function editThing<const Name extends string, C extends ConceptName, const F extends keyof Entity<C> & string>(
	name: Name,
	concept: C,
	key: z.ZodType<Key<C>>,
	{ permission, fields }: { readonly permission: Permission; readonly fields: readonly F[] },
): Action<Name, EditInput<C, F>, Kept<C>> {
	const { shape } = THINGS[concept] as unknown as z.ZodObject;
	const shown = Object.fromEntries(fields.map((field) => [field, shape[field] ?? z.never()]));
	const value = z.strictObject(shown);
	return defineAction({
		name,
		permission,
		input: z.strictObject({ key, version, value }) as unknown as z.ZodType<EditInput<C, F>>,
		run: async ({ record }, input) => {
			const present = await record.get(concept, input.key);
			if (present === undefined) return refused(refusal('not-found', { key: keyText(concept, input.key) }));
			const untouched = Object.entries(present.value).filter(([field]) => !(field in shown));
			const edited = { ...Object.fromEntries(untouched), ...input.value } as Entity<C>;
			const put = await record.put(concept, edited, { against: input.version, nth: nthOf(present.key) });
			return put.ok ? ok(kept(put.value)) : put;
		},
	});
}

/** Of several with the same facts in their keys, which one. */
function nthOf(key: object): number {
	return 'nth' in key && typeof key.nth === 'number' ? key.nth : 0;
}
