import { refused, runsOn } from '../../../domain/basics/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import type { RecordReader } from '../../../store/index.ts';
import type { Moment } from '../../action.ts';
import { defineQuery } from '../../action.ts';
import { duesLetter, letterInput } from '../../dues/letter.ts';

/** Whether whoever asks is a member, or stands for it today. */
async function isOwn(record: RecordReader, { actor, today }: Pick<Moment, 'actor' | 'today'>, member: string): Promise<boolean> {
	if (actor.person === undefined) return false;
	if (actor.person === member) return true;
	const representations = await record.list('representation', { person: actor.person, organisation: member });
	return representations.some(({ value }) => value.capacity !== 'personal' && runsOn(value, today));
}

/** The call for one's own dues or the receipt of what was paid of them, or those of an organisation that one stands for. */
export const composeOwnLetter = defineQuery({
	name: 'own.compose_letter',
	permission: 'own.read',
	input: letterInput,
	run: async (context, input) => {
		if (!(await isOwn(context.record, context, input.membership.member)))
			return refused(refusal('not-found', { key: input.membership.member }));
		return duesLetter(context, input);
	},
});
