import { z } from 'zod';
import type { Assembly } from '../../domain/assembly/index.ts';
import { ok, refused } from '../../domain/basics/index.ts';
import { schema, values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { held, heldShape } from '../inputs/index.ts';
import { kept, version } from '../put_thing.ts';
import { sittingCourse } from '../sittings/course.ts';

const { date, kind, rank, annual, startsAt, endsAt, place, workshopsNarrative } = heldShape(schema.assembly);
const id = held(values.id);
const [line, prose] = [held(values.line), held(values.prose)];
const texts = z.strictObject({
	...{ date, kind, rank, annual, startsAt, endsAt, place, workshopsNarrative },
	agenda: z.array(z.strictObject({ id, title: line, report: z.exactOptional(prose) })),
	resolutions: z.array(z.strictObject({ id, title: line, text: prose })),
	debates: z.array(z.strictObject({ id, text: prose })),
});

/** The things of a list with the texts that were sent for them, by their ids; what is not sent, and all else of them, stays. */
function rewritten<T extends { readonly id: string }>(
	list: readonly T[],
	sent: readonly { readonly id: string }[],
	texts: readonly string[],
): T[] {
	return list.map((one) => {
		const found = sent.find((text) => text.id === one.id);
		if (found === undefined) return one;
		const untouched = Object.entries(one).filter(([field]) => !texts.includes(field));
		return { ...Object.fromEntries(untouched), ...found } as T;
	});
}

/**
 * Corrects what is said of an assembly that was not held in the application: when and where, the words of its agenda, of its
 * resolutions and of its debates. Votes, attendance and elections stay as they are; one with a sitting is its sitting's.
 */
export const editTexts = defineAction({
	name: 'assemblies.edit_texts',
	permission: 'assemblies.write',
	input: z.strictObject({ key: z.strictObject({ id }), version, value: texts }),
	run: async ({ record }, { key, version: against, value }) => {
		const present = await record.get('assembly', key);
		if (present === undefined) return refused(refusal('not-found', { key: key.id }));
		if ((await sittingCourse(record, key.id)) !== undefined) return refused(refusal('sitting-held'));
		const {
			date: _d,
			kind: _k,
			rank: _r,
			annual: _a,
			startsAt: _s,
			endsAt: _e,
			place: _p,
			workshopsNarrative: _w,
			...rest
		} = present.value;
		const { agenda, resolutions, debates, ...own } = value;
		const edited: Assembly = {
			...rest,
			...own,
			agenda: rewritten(rest.agenda, agenda, ['title', 'report']),
			resolutions: rewritten(rest.resolutions, resolutions, ['title', 'text']),
			debates: rewritten(rest.debates, debates, ['text']),
		};
		const put = await record.put('assembly', edited, { against });
		return put.ok ? ok(kept(put.value)) : put;
	},
});
