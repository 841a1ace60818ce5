import { sql } from 'kysely';
import { idOf, isOfAssembly, OF_ASSEMBLY, UNIQUE_IDS, valuesAt } from '../../domain/record/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { RecordReader } from '../record/index.ts';
import { isStored, NESTED, notThere, provided, type StoredTarget, withinThings } from './targets.ts';
import type { Touched } from './touched.ts';

const UNIQUE = UNIQUE_IDS.map(withinThings).filter((one) => one !== undefined);

/** An id that stands twice in a list of a thing. */
function twice({ concept, after }: Touched): Refusal | undefined {
	for (const { path } of UNIQUE.filter((one) => one.concept === concept)) {
		for (const { value } of valuesAt(after, path)) {
			const ids = (Array.isArray(value) ? value : []).map(idOf);
			const again = ids.find((id, index) => ids.indexOf(id) !== index);
			if (again !== undefined) return refusal('duplicate-id', { key: again });
		}
	}
	return undefined;
}

/** A reference of an assembly to an item or a resolution that it does not have itself. */
function missingInside({ concept, after }: Touched): Refusal | undefined {
	for (const { path, target } of NESTED.filter((one) => one.concept === concept)) {
		if (!isOfAssembly(target)) continue;
		const own = new Set(valuesAt(after, `${OF_ASSEMBLY[target]}/*/id`).map(({ value }) => value));
		const missing = valuesAt(after, path).find(({ value }) => !own.has(value));
		if (missing !== undefined) return refusal('reference-missing', { key: String(missing.value) });
	}
	return undefined;
}

type Ids = Map<StoredTarget, Set<string>>;

function add(ids: Ids, target: StoredTarget, id: string): void {
	ids.set(target, (ids.get(target) ?? new Set()).add(id));
}

/** What things refer to, and what is not provided any more. */
function gather(touched: readonly Touched[]): { readonly needed: Ids; readonly vanished: Ids } {
	const [needed, vanished]: [Ids, Ids] = [new Map(), new Map()];
	for (const { concept, before, after } of touched) {
		for (const { path, target } of NESTED.filter((one) => one.concept === concept)) {
			if (!isStored(target)) continue;
			for (const { value } of valuesAt(after, path)) add(needed, target, String(value));
		}
		const still = new Set((after === undefined ? [] : provided(concept, after)).map(([target, id]) => `${target} ${id}`));
		for (const [target, id] of before === undefined ? [] : provided(concept, before)) {
			if (!still.has(`${target} ${id}`)) add(vanished, target, id);
		}
	}
	return { needed, vanished };
}

/** The concept of a thing that still refers to an id. */
async function referrer({ tx, association }: RecordReader, target: StoredTarget, id: string): Promise<string | undefined> {
	for (const { concept, path } of NESTED.filter((one) => one.target === target)) {
		const { rows } = await sql<{ readonly data: unknown }>`select data from ${sql.table(concept)}
			where association_id = ${association} and strpos(data::text, ${JSON.stringify(id)}) > 0`.execute(tx);
		if (rows.some(({ data }) => valuesAt(data, path).some(({ value }) => value === id))) return concept;
	}
	return undefined;
}

/**
 * Checks the references that no foreign key holds, of what a transaction has changed and to what it took away. Nothing else
 * writes to the association meanwhile (the journal's head is locked), so what is found here still holds at the commit.
 * @returns why the transaction may not stand, if it may not
 */
export async function checkNested(reader: RecordReader, touched: readonly Touched[]): Promise<Refusal | undefined> {
	for (const one of touched) {
		const wrong = twice(one) ?? missingInside(one);
		if (wrong !== undefined) return wrong;
	}
	const { needed, vanished } = gather(touched);
	for (const [target, ids] of needed) {
		const [missing] = await notThere(reader.tx, reader.association, target, ids);
		if (missing === undefined) continue;
		// What was taken away just now is told below, with what still refers to it.
		if (vanished.get(target)?.has(missing) !== true) return refusal('reference-missing', { key: missing });
	}
	for (const [target, ids] of vanished) {
		for (const id of await notThere(reader.tx, reader.association, target, ids)) {
			const by = await referrer(reader, target, id);
			if (by !== undefined) return refusal('reference-in-use', { key: id, by });
		}
	}
	return undefined;
}
