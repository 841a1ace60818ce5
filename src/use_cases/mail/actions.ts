import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { memberName } from '../../domain/members/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { readReturned } from '../../mail/index.ts';
import { returnMail } from '../../store/index.ts';
import { defineAction } from '../action.ts';

/** Characters that are read of a notice: what was sent, with its files, may stand behind what it says. */
const READ = 200_000;

/**
 * Notes from a delivery status notification that a message of the association's came back: its letter is then to be printed,
 * or sent again once the address is right. A notice that says that it is late only changes nothing. The same notice again
 * answers the same. Whoever sends letters may: the secretariat notices, the treasury calls for dues.
 */
export const noteReturned = defineAction({
	name: 'mail.note_returned',
	permission: 'mail.write',
	input: z.strictObject({
		notice: z.string().min(1).describe(`The notice as a mail program saves it (.eml); its first ${READ} characters are read.`),
	}),
	run: async ({ record, now }, { notice }) => {
		const read = readReturned(notice.slice(0, READ));
		if (read === undefined) return refused(refusal('notice-unread'));
		const failed = read.recipients.find(({ action }) => action === 'failed');
		const found = await returnMail(record, read.message, failed?.status ?? null, now);
		if (found === undefined) return refused(refusal('notice-of-nothing'));
		const person = found.person === null ? undefined : await record.get('person', { id: found.person });
		return ok({
			/** False: it is on its way still, or did arrive. */
			returned: failed !== undefined,
			purpose: found.purpose,
			/** Who did not get it; null where it is nobody of the record. */
			name: person === undefined ? null : memberName(person.value),
			status: failed?.status ?? null,
		});
	},
});
