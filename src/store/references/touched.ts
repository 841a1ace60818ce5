import { CONCEPT_NAMES, type ConceptName, type Entity } from '../concepts/index.ts';
import type { Happening } from '../journal/index.ts';

/** A thing that a transaction changed: as it was at its beginning, and as it is now. */
export interface Touched<C extends ConceptName = ConceptName> {
	readonly concept: C;
	readonly key: string;
	readonly before?: Entity<C>;
	readonly after?: Entity<C>;
}

/** What was changed, from the happenings in their order; a change of place changes no reference. */
export function touchedBy(happenings: readonly Happening[]): readonly Touched[] {
	const things = new Map<string, Touched>();
	for (const { event, key, before, after } of happenings) {
		const [name, change] = event.split('.');
		const concept = CONCEPT_NAMES.find((one) => one === name);
		if (concept === undefined || change === 'moved') continue;
		const known = things.get(`${concept} ${key}`);
		const first = known === undefined ? before : known.before;
		// The journal holds things of the record as they were given to it.
		things.set(`${concept} ${key}`, {
			concept,
			key,
			...(first == null ? {} : { before: first as Entity<ConceptName> }),
			...(after == null ? {} : { after: after as Entity<ConceptName> }),
		});
	}
	return [...things.values()];
}
