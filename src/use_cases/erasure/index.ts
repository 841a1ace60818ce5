import { z } from 'zod';
import { refused } from '../../domain/basics/index.ts';
import { memberName } from '../../domain/members/index.ts';
import { erasedNumber } from '../../domain/retention/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { eraseStored } from './erase.ts';

export { runRetention, setRetention } from './retention.ts';

/**
 * Erases a person (RGPD, art. 17): a pseudonym takes their place in the record and its history, and all else of them goes with
 * their account. What proves a payment or a decision stays under the pseudonym; where the law wants to be able to tell who it
 * was, the name alone is kept apart until a day. It cannot be undone.
 */
export const erasePerson = defineAction({
	name: 'members.erase_person',
	permission: 'members.erase',
	input: z.strictObject({
		person: z.string().min(1).describe('Id of the person.'),
		name: z.string().describe('Given name and family name, typed again to confirm.'),
	}),
	run: async (context, { person: id, name }) => {
		const { record } = context;
		if (erasedNumber(id) !== undefined) return refused(refusal('erased-already'));
		const stored = await record.get('person', { id });
		if (stored === undefined) return refused(refusal('not-found', { key: id }));
		const said = memberName(stored.value);
		if (name.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('fr') !== said.toLocaleLowerCase('fr'))
			return refused(refusal('erase-name'));
		return eraseStored(context, stored);
	},
});
