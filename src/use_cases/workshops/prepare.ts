import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import type { Prepared } from '../../domain/workshops/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { boardNow, keyOf, tellWorkshops, WORKSHOP_EVENT } from './course.ts';
import { BRIEF } from './inputs.ts';
import { command, isSigned } from './write.ts';

/** Prepares a workshop of an assembly, or writes anew what its group works on; its notes stay. */
export const prepareWorkshop = defineAction({
	name: 'workshops.prepare',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: held(values.id), workshop: held(values.id), brief: BRIEF }),
	run: async (context, { assembly: id, workshop, brief }) => {
		const { record, now } = context;
		const assembly = await record.get('assembly', { id });
		if (assembly === undefined) return refused(refusal('not-found', { key: id }));
		if (await isSigned(context, id)) return refused(refusal('workshop-minutes-signed'));
		const board = await boardNow(record, id, workshop);
		if (board !== undefined) {
			const revised = await command(context, id, board, { do: 'revise', ...brief });
			return revised.ok ? ok({ version: revised.value.version }) : revised;
		}
		const prepared: Prepared = { type: 'prepared', at: now, workshop, ...brief };
		await record.journal.note({ event: WORKSHOP_EVENT, key: keyOf(id, workshop), before: null, after: prepared });
		await tellWorkshops(record, id);
		return ok({ version: 1 });
	},
});
