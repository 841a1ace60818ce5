import type { Transaction } from 'kysely';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { CONCEPT_NAMES, CONCEPTS, type ConceptName, type Entity, keyOf, keyText } from '../concepts/index.ts';
import type { JournalWriter } from '../journal/index.ts';
import type { Tables } from '../tables.ts';
import type { RecordReader } from './reader.ts';
import { deleteRows, type Stored, upsertRows } from './rows.ts';
import { thingsOf } from './whole.ts';
import { happenings } from './writer.ts';

/** What replacing a record does to the things of one concept; `moved` alone is among the changed. */
export interface ConceptPlan<C extends ConceptName = ConceptName> {
	readonly concept: C;
	readonly added: readonly Stored<C>[];
	readonly changed: readonly { readonly before: Stored<C>; readonly after: Stored<C> }[];
	readonly removed: readonly Stored<C>[];
}

/** The keys of things in their order, those with the same facts told apart by the numbers that are taken already, then by new ones. */
function keyed<C extends ConceptName>(concept: C, present: readonly Stored<C>[], wanted: readonly Entity<C>[]): Stored<C>['key'][] {
	if (!CONCEPTS[concept].repeats) return wanted.map((value) => keyOf(concept, value));
	const taken = new Map<string, number[]>();
	for (const { value, key } of present) {
		const base = keyText(concept, keyOf(concept, value));
		taken.set(base, [...(taken.get(base) ?? []), ('nth' in key && key.nth) || 0]);
	}
	for (const numbers of taken.values()) numbers.sort((a, b) => a - b);
	const used = new Map<string, number>();
	return wanted.map((value) => {
		const base = keyText(concept, keyOf(concept, value));
		const turn = used.get(base) ?? 0;
		used.set(base, turn + 1);
		const numbers = taken.get(base) ?? [];
		return keyOf(concept, value, numbers[turn] ?? (numbers.at(-1) ?? -1) + 1 + turn - numbers.length);
	});
}

/** What would have to be done for the things of one concept to be those wanted, in their order. */
function planConcept<C extends ConceptName>(concept: C, present: readonly Stored<C>[], wanted: readonly Entity<C>[]): ConceptPlan<C> {
	const before = new Map(present.map((one) => [keyText(concept, one.key), one]));
	const keys = keyed(concept, present, wanted);
	const added: Stored<C>[] = [];
	const changed: { before: Stored<C>; after: Stored<C> }[] = [];
	let last = -1;
	wanted.forEach((value, index) => {
		const key = keys[index] as Stored<C>['key'];
		const held = before.get(keyText(concept, key));
		before.delete(keyText(concept, key));
		// A place is kept as long as it is after the one before, so that little moves.
		const position = CONCEPTS[concept].ordered ? (held !== undefined && held.position > last ? held.position : last + 1) : 0;
		last = position;
		const after = { value, key, position, version: held?.version ?? 0 };
		if (held === undefined) added.push(after);
		else if (happenings(concept, held, after).length > 0) changed.push({ before: held, after });
	});
	return { concept, added, changed, removed: [...before.values()] };
}

/** What would have to be done for the record to be another: nothing is written. */
export async function planReplacement(reader: RecordReader, record: AssociationRecord): Promise<readonly ConceptPlan[]> {
	const plans: ConceptPlan[] = [];
	for (const concept of CONCEPT_NAMES) plans.push(planConcept(concept, await reader.list(concept), thingsOf(record, concept)));
	return plans;
}

/** Carries out a plan made in the same transaction, a journal entry for each change. */
export async function carryOut(
	tx: Transaction<Tables>,
	association: string,
	journal: JournalWriter,
	plans: readonly ConceptPlan[],
): Promise<void> {
	for (const { concept, added, changed, removed } of plans) {
		const written: Stored<ConceptName>[] = [];
		for (const [before, after] of [
			...removed.map((one) => [one, undefined] as const),
			...changed.map((one) => [one.before, one.after] as const),
			...added.map((one) => [undefined, one] as const),
		]) {
			let version = 0;
			for (const happening of happenings(concept, before, after)) version = await journal.note(happening);
			if (after !== undefined) written.push({ ...after, version });
		}
		await deleteRows(
			tx,
			association,
			concept,
			removed.map(({ key }) => key),
		);
		await upsertRows(tx, association, concept, written);
	}
}
