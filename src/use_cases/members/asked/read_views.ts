import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { listViews } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';

/** The views of the list of members that whoever asks has named. */
export const readViews = defineQuery({
	name: 'members.read_views',
	permission: 'members.read',
	input: z.strictObject({}),
	run: async ({ record, actor }) => ok(await listViews(record, actor.id)),
});
