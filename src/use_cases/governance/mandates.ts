import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { firstDay, lastDay, type Mandate } from '../../domain/governance/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { keyText, type RecordReader } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held, THINGS } from '../inputs/index.ts';
import { kept, nth, removeThing, version } from '../put_thing.ts';

const MAY = { permission: 'governance.write' } as const;
const id = held(values.id);
const key = z.strictObject({ body: id, person: id, nth: z.exactOptional(nth) });

/** Why a mandate cannot be kept as it is; nothing where it can. */
async function objection(record: RecordReader, { from, to, elected }: Mandate): Promise<Refusal | undefined> {
	if (from !== undefined && to !== undefined && lastDay(to) < firstDay(from)) return refusal('mandate-ends-before', { from, to });
	if (elected === undefined) return undefined;
	const assembly = await record.get('assembly', { id: elected.assembly });
	const sources = [...(assembly?.value.resolutions ?? []), ...(assembly?.value.elections ?? [])];
	const known = sources.some((one) => one.id === elected.resolution);
	return known ? undefined : refusal('reference-missing', { key: `${elected.assembly}/${elected.resolution}` });
}

/** Adds a mandate, or with `version` changes one. Of one person in one body there may be several, one after the other. */
export const putMandate = defineAction({
	name: 'governance.put_mandate',
	...MAY,
	input: z.strictObject({ value: THINGS.mandate, version: z.exactOptional(version), nth: z.exactOptional(nth) }),
	run: async ({ record }, input) => {
		const { value, version } = input;
		const why = await objection(record, value);
		if (why !== undefined) return refused(why);
		const held = await record.list('mandate', { body: value.body, person: value.person });
		const next = Math.max(-1, ...held.map((one) => one.key.nth ?? 0)) + 1;
		const put = await record.put('mandate', value, {
			against: version ?? 'nothing',
			nth: version === undefined ? next : (input.nth ?? 0),
		});
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Ends a mandate on a day: a resignation, a death, the end of a term told before. */
export const endMandate = defineAction({
	name: 'governance.end_mandate',
	...MAY,
	input: z.strictObject({ key, version, on: held(values.date) }),
	run: async ({ record }, input) => {
		const present = await record.get('mandate', input.key);
		if (present === undefined) return refused(refusal('not-found', { key: keyText('mandate', input.key) }));
		const value: Mandate = { ...present.value, to: input.on };
		const why = await objection(record, value);
		if (why !== undefined) return refused(why);
		const put = await record.put('mandate', value, { against: input.version, nth: present.key.nth ?? 0 });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Takes away a mandate that never was: one that has ended is ended, not removed. */
export const removeMandate = removeThing('governance.remove_mandate', 'mandate', key, MAY);
