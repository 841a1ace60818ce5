import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { keepView, listViews, removeView } from '../../store/index.ts';
import { defineAction } from '../action.ts';

const MAY = { permission: 'members.read', concurrent: true } as const;
const name = z.string().trim().min(1).max(80);

/** Views of an account at most: a menu that is read at a glance. */
const MOST = 30;

/** Keeps filters of the list of members under a name, for oneself alone. The record is not changed. */
export const keepMemberView = defineAction({
	name: 'members.keep_view',
	...MAY,
	input: z.strictObject({ name, filter: z.record(z.string().max(40), z.string().max(200)) }),
	run: async ({ record, actor }, view) => {
		const views = await listViews(record, actor.id);
		if (views.length >= MOST && views.every((one) => one.name !== view.name)) return refused(refusal('too-many-views', { most: MOST }));
		await keepView(record, actor.id, view);
		return ok(null);
	},
});

/** Takes one of one's own views away. */
export const removeMemberView = defineAction({
	name: 'members.remove_view',
	...MAY,
	input: z.strictObject({ name }),
	run: async ({ record, actor }, view) => {
		await removeView(record, actor.id, view.name);
		return ok(null);
	},
});
