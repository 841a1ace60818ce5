import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { boardNow } from './course.ts';
import { WORKSHOP_COMMAND } from './inputs.ts';
import { command, isSigned } from './write.ts';

/** Does what a participant, the scribe or the secretary asks of a workshop. */
export const commandWorkshop = defineAction({
	name: 'workshops.command',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: held(values.id), workshop: held(values.id), command: WORKSHOP_COMMAND }),
	run: async (context, input) => {
		const board = await boardNow(context.record, input.assembly, input.workshop);
		const assembly = await context.record.get('assembly', { id: input.assembly });
		if (board === undefined || assembly === undefined) return refused(refusal('not-found', { key: input.workshop }));
		if (input.command.do !== 'follow' && (await isSigned(context, input.assembly))) return refused(refusal('workshop-minutes-signed'));
		const done = await command(context, input.assembly, board, input.command);
		return done.ok ? ok({ version: done.value.version }) : done;
	},
});
