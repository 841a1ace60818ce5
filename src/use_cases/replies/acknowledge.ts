import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { acknowledgeMail } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';

/**
 * Says for oneself that one got the notice: the one way in which the association learns that a message was opened, since
 * its messages hold nothing that would tell it without the reader's consent (Loi n° 78-17, art. 82).
 */
export const acknowledgeNotice = defineAction({
	name: 'sittings.acknowledge_notice',
	permission: 'sitting.take_part',
	concurrent: true,
	input: z.strictObject({ assembly: held(values.id) }),
	run: async ({ record, actor: { person }, now }, { assembly }) => {
		if (person === undefined) return refused(refusal('nobody-of-record'));
		const acknowledged = await acknowledgeMail(record, { assembly, person }, now);
		return acknowledged === 0 ? refused(refusal('not-found', { key: assembly })) : ok({ acknowledged });
	},
});
