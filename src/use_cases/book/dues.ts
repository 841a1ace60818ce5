import { z } from 'zod';
import { ok } from '../../domain/basics/index.ts';
import { DUES_POSTINGS, setDuesPosting } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { postWaiting } from './post_dues.ts';

const MAY = { permission: 'accounts.write' } as const;

/** Sets whether dues that are paid are posted at once, or as drafts. */
export const setDues = defineAction({
	name: 'book.set_dues',
	...MAY,
	input: z.strictObject({ dues: z.enum(DUES_POSTINGS) }),
	run: async ({ record }, { dues }) => {
		await setDuesPosting(record, dues);
		return ok({ dues });
	},
});

/** Writes the entries of dues that could not be written when they were paid, or taken back. */
export const postWaitingDues = defineAction({
	name: 'book.post_dues',
	...MAY,
	input: z.strictObject({}),
	run: async (context) => ok(await postWaiting(context)),
});
