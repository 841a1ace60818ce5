import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { ok, pointer, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { CONCEPTS, type ConceptName, type Entity, type Key, keyOf, keyText } from '../concepts/index.ts';
import type { Happening, JournalWriter } from '../journal/index.ts';
import type { Tables } from '../tables.ts';
import { type Kept, type RecordReader, recordReader } from './reader.ts';
import { deleteRows, firstTaken, nextPosition, type Stored, upsertRows } from './rows.ts';
import { unstorable } from './unstorable.ts';

/**
 * What a change was made from: the version that was read, `nothing` where the thing is new, `anything` where the
 * transaction itself has read what is there.
 */
export type Against = number | 'nothing' | 'anything';

/** The record of one association, read and changed within a transaction. Each change has its entry in the journal. */
export interface RecordWriter extends RecordReader {
	/**
	 * Adds or changes one thing, at the key that its own facts make. What is the same already is left as it is.
	 * @returns the thing as stored; refused where it is not what the change was made from
	 */
	readonly put: <C extends ConceptName>(
		concept: C,
		value: Entity<C>,
		options: { readonly against: Against; readonly nth?: number; readonly position?: number },
	) => Promise<Result<Stored<C>, Refusal>>;
	/**
	 * Adds many things of one concept at once, each the first of its key; refused where there is one of such a key already.
	 * @returns how many
	 */
	readonly addAll: <C extends ConceptName>(concept: C, values: readonly Entity<C>[]) => Promise<Result<number, Refusal>>;
	/** Takes one thing away. @returns what it was */
	readonly remove: <C extends ConceptName>(
		concept: C,
		key: Key<C>,
		options: { readonly against: Exclude<Against, 'nothing'> },
	) => Promise<Result<Stored<C>, Refusal>>;
	/** The journal, for what is no thing of the record. */
	readonly journal: Pick<JournalWriter, 'lock' | 'note' | 'rewrite'>;
}

/** What happened to a stored thing; a mere change of place says so. */
export function happenings<C extends ConceptName>(concept: C, before: Stored<C> | undefined, after: Stored<C> | undefined): Happening[] {
	const key = keyText(concept, (after ?? before)?.key as Key<C>);
	if (before === undefined) return [{ event: `${concept}.added`, key, before: null, after: after?.value ?? null }];
	if (after === undefined) return [{ event: `${concept}.removed`, key, before: before.value, after: null }];
	const made: Happening[] = [];
	if (!isDeepStrictEqual(before.value, after.value))
		made.push({ event: `${concept}.changed`, key, before: before.value, after: after.value });
	if (before.position !== after.position) {
		made.push({ event: `${concept}.moved`, key, before: { position: before.position }, after: { position: after.position } });
	}
	return made;
}

function conflict<C extends ConceptName>(present: Stored<C> | undefined): Refusal {
	return { ...refusal('conflict'), present: present === undefined ? null : { value: present.value, version: present.version } };
}

/** Changes an association's record within a transaction that sees it. */
export function recordWriter(tx: Transaction<Tables>, association: string, journal: JournalWriter, kept: Kept): RecordWriter {
	const reader = recordReader(tx, association, kept);
	return {
		...reader,
		journal,
		put: async (concept, value, { against, nth, position }) => {
			const bad = unstorable(value);
			if (bad !== undefined) return refused(refusal('text-unstorable', { path: pointer(bad) }));
			await journal.lock();
			const key = keyOf(concept, value, nth);
			const present = await reader.get(concept, key);
			if (against === 'nothing' && present !== undefined) return refused(refusal('exists', { key: keyText(concept, key) }));
			if (typeof against === 'number' && present?.version !== against) return refused(conflict(present));
			const { ordered } = CONCEPTS[concept];
			const place = ordered ? (position ?? present?.position ?? (await nextPosition(tx, association, concept))) : 0;
			let stored: Stored<typeof concept> = { value, key, version: present?.version ?? 0, position: place };
			for (const happening of happenings(concept, present, stored)) stored = { ...stored, version: await journal.note(happening) };
			if (stored.version !== present?.version) await upsertRows(tx, association, concept, [stored]);
			return ok(stored);
		},
		addAll: async (concept, values) => {
			await journal.lock();
			const taken = await firstTaken(
				tx,
				association,
				concept,
				values.map((value) => keyOf(concept, value)),
			);
			if (taken !== undefined) return refused(refusal('exists', { key: keyText(concept, taken) }));
			const first = CONCEPTS[concept].ordered ? await nextPosition(tx, association, concept) : 0;
			const things: Stored<typeof concept>[] = [];
			for (const [index, value] of values.entries()) {
				const bad = unstorable(value);
				if (bad !== undefined) return refused(refusal('text-unstorable', { path: pointer(bad) }));
				const thing = { value, key: keyOf(concept, value), version: 0, position: CONCEPTS[concept].ordered ? first + index : 0 };
				const [added] = happenings(concept, undefined, thing);
				if (added !== undefined) things.push({ ...thing, version: await journal.note(added) });
			}
			await upsertRows(tx, association, concept, things);
			return ok(things.length);
		},
		remove: async (concept, key, { against }) => {
			await journal.lock();
			const present = await reader.get(concept, key);
			if (present === undefined) {
				return refused(against === 'anything' ? refusal('not-found', { key: keyText(concept, key) }) : conflict(present));
			}
			if (against !== 'anything' && present.version !== against) return refused(conflict(present));
			for (const happening of happenings(concept, present, undefined)) await journal.note(happening);
			await deleteRows(tx, association, concept, [present.key]);
			return ok(present);
		},
	};
}
