import { z } from 'zod';
import { ok, type Result, refused, runsOn } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { RecordReader, Stored } from '../../store/index.ts';
import { type ActionContext, defineAction } from '../action.ts';
import { THINGS } from '../inputs/index.ts';
import { ownPerson } from '../own/own_person.ts';
import { freeId, kept } from '../put_thing.ts';

const MAY = { permission: 'own.write' } as const;
const { id, person: _, ...told } = (THINGS.directory_entry as unknown as z.ZodObject).shape;
const version = z.int().positive();

type Told = Omit<Stored<'directory_entry'>['value'], 'id' | 'person'>;

/** Someone's own entry by its id; whose it is not, it is not there for them. */
async function ownEntry(record: RecordReader, person: string, id: string): Promise<Result<Stored<'directory_entry'>, Refusal>> {
	const found = await record.get('directory_entry', { id });
	return found?.value.person === person ? ok(found) : refused(refusal('not-found', { key: id }));
}

/** Whether a person speaks for an organisation today, as its elected member or its officer. */
async function speaksFor(
	{ record, today }: Pick<ActionContext, 'record' | 'today'>,
	person: string,
	organisation: string,
): Promise<boolean> {
	const representations = await record.list('representation', { person, organisation });
	return representations.some(({ value }) => value.capacity !== 'personal' && runsOn(value, today));
}

/** Says or changes what one needs or offers, for oneself or for an organisation that one stands for. */
export const putOwnEntry = defineAction({
	name: 'directory.put_own_entry',
	...MAY,
	input: z.strictObject({
		id: z.exactOptional(id as z.ZodType<string>).describe('Of the entry that is changed; a new one without.'),
		version: z.exactOptional(version),
		value: z.strictObject(told) as unknown as z.ZodType<Told>,
	}),
	run: async (context, { id: given, version: read, value }) => {
		const { record, actor } = context;
		const own = await ownPerson(record, { actor });
		if (!own.ok) return own;
		const person = own.value.value.id;
		if (given !== undefined) {
			const before = await ownEntry(record, person, given);
			if (!before.ok) return before;
		}
		if (value.organisation !== undefined && !(await speaksFor(context, person, value.organisation)))
			return refused(refusal('not-representative', { key: value.organisation }));
		const entry = { ...value, id: given ?? (await freeId(record, 'directory_entry', value.title)), person };
		const put = await record.put('directory_entry', entry, { against: given === undefined ? 'nothing' : (read ?? 0) });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Takes back what one said that one needs or offers. */
export const removeOwnEntry = defineAction({
	name: 'directory.remove_own_entry',
	...MAY,
	input: z.strictObject({ id: id as z.ZodType<string>, version }),
	run: async ({ record, actor }, { id: given, version: read }) => {
		const own = await ownPerson(record, { actor });
		if (!own.ok) return own;
		const before = await ownEntry(record, own.value.value.id, given);
		if (!before.ok) return before;
		const removed = await record.remove('directory_entry', { id: given }, { against: read });
		return removed.ok ? ok(null) : removed;
	},
});
