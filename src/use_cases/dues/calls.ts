import { z } from 'zod';
import { addDays, LANGUAGES, ok, refused } from '../../domain/basics/index.ts';
import { schema } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { bounceMail, duesLettersOfBatch, retryMail } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { kept, version } from '../put_thing.ts';
import { callSelection, planCall } from './plan_call.ts';
import { type DuesLetterDraft, writeDuesLetters } from './write_letters.ts';

/** Names letters that were sent at one time. */
export const batchName = z.string().min(1).max(40);

/**
 * Sends the call for dues, or a reminder, to those of a selection whose turn it is: by mail to who has an address, with the
 * letter as a PDF; the others' letters are to be printed. Nobody gets the same letter twice unless `again` says so.
 */
export const sendCall = defineAction({
	name: 'dues.send_call',
	permission: 'dues.write',
	input: callSelection.extend({
		language: z.enum(LANGUAGES).default('fr'),
		count: z.int().nonnegative().describe('How many letters were shown before it was confirmed.'),
	}),
	run: async (context, { count, language, ...selection }) => {
		const { association, today } = context;
		const going = (await planCall(context, selection)).filter(({ goes }) => goes);
		if (going.length === 0) return refused(refusal('nobody-to-call'));
		// Who confirmed has seen a number: another is shown before anything leaves.
		if (going.length !== count) return refused(refusal('call-changed', { count: going.length }));
		const days = association.duesLetters?.payWithinDays;
		const payBy = days === undefined ? {} : { payBy: addDays(today, days) };
		const drafts = going.map(({ membership, before, recipient, chase }): DuesLetterDraft => {
			const calledOn = selection.letter === 'call' || chase.calledOn === undefined ? {} : { calledOn: chase.calledOn };
			return { membership, before, recipient, says: { ...payBy, ...calledOn } };
		});
		const batch = await writeDuesLetters(context, selection.letter, language, drafts);
		const byPost = going.filter(({ recipient }) => recipient === null).length;
		return ok({ batch, byMail: going.length - byPost, byPost });
	},
});

/** Gives the messages of a sending that were refused, held or sent back another turn: the same messages. */
export const retryDuesMail = defineAction({
	name: 'dues.retry_mail',
	permission: 'dues.write',
	input: z.strictObject({ batch: batchName }),
	run: async ({ record, now }, { batch }) => {
		const about = (await duesLettersOfBatch(record, batch)).map(({ id }) => id);
		return ok({ count: await retryMail(record, { about }, now) });
	},
});

/** Notes that a message about dues came back: its letter is then to be printed, or sent again once the address is right. */
export const noteBounce = defineAction({
	name: 'dues.note_bounce',
	permission: 'dues.write',
	input: z.strictObject({ letter: z.string().min(1).max(400).describe('Id of the letter.') }),
	run: async ({ record, now }, { letter }) =>
		(await bounceMail(record, { about: letter }, now)) ? ok({ letter }) : refused(refusal('not-found', { key: letter })),
});

/** Sets how members are written to about their dues: the account, the page where they are paid, the association's own words. */
export const setDuesLetters = defineAction({
	name: 'dues.set_letters',
	permission: 'dues.write',
	input: z.strictObject({ version, duesLetters: held(schema.association.shape.duesLetters) }),
	run: async ({ record, association }, { version: against, duesLetters }) => {
		const { duesLetters: _, ...others } = association;
		const put = await record.put('association', { ...others, ...(duesLetters === undefined ? {} : { duesLetters }) }, { against });
		return put.ok ? ok(kept(put.value)) : put;
	},
});
