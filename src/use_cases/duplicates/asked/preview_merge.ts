import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { membershipsOf } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { bothNamed } from '../both_named.ts';

/** Two entries side by side, with how much each is tied to. Nothing is written. */
export const previewMerge = defineQuery({
	name: 'members.preview_merge',
	permission: 'members.erase',
	input: z.strictObject({ first: z.string().min(1), second: z.string().min(1) }),
	run: async ({ record }, { first, second }) => {
		const entries = [];
		for (const id of [first, second]) {
			const stored = await record.get('person', { id });
			if (stored === undefined) return refused(refusal('not-found', { key: id }));
			entries.push({
				value: stored.value,
				version: stored.version,
				memberships: (await membershipsOf(record, [{ type: 'person', id }])).map(({ value }) => value.year),
				mandates: (await record.list('mandate', { person: id })).length,
				representations: (await record.list('representation', { person: id })).length,
				changed: stored.version,
			});
		}
		return ok({ entries, together: (await bothNamed(record, first, second)).date ?? null });
	},
});
