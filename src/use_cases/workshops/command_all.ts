import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { boardsNow } from './course.ts';
import { command, isSigned } from './write.ts';

/** Starts or ends every workshop of an assembly at once, so that all have the same time. */
export const commandAllWorkshops = defineAction({
	name: 'workshops.command_all',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: held(values.id), do: z.enum(['start', 'end']) }),
	run: async (context, input) => {
		const boards = await boardsNow(context.record, input.assembly);
		const assembly = await context.record.get('assembly', { id: input.assembly });
		if (assembly === undefined || boards.length === 0) return refused(refusal('not-found', { key: input.assembly }));
		if (await isSigned(context, input.assembly)) return refused(refusal('workshop-minutes-signed'));
		for (const board of boards) {
			const done = await command(context, input.assembly, board, { do: input.do });
			if (!done.ok) return done;
		}
		return ok({ workshops: boards.length });
	},
});
