import { z } from 'zod';
import { ok } from '../../domain/basics/index.ts';
import { toAssemblyRecord } from '../../domain/sitting/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { act, findAssembly } from './act.ts';
import { COMMAND, type CommandInput } from './inputs.ts';
import { seatElected } from './seat_elected.ts';
import { wholeCommand } from './whole_command.ts';

/** After these the record of the assembly is written from its sitting, so that its minutes say what happened. */
const WRITES_RECORD: readonly CommandInput['do'][] = ['close', 'adjourn'];

/** Does what the chair or the secretary asks of a sitting; what happened is in the journal, and nowhere else. */
export const commandSitting = defineAction({
	name: 'sittings.command',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: held(values.id), command: COMMAND }),
	run: async (context, { assembly: id, command }) => {
		const found = await findAssembly(context.record, id);
		if (!found.ok) return found;
		const { whole, assembly } = found.value;
		const done = await act(context, found.value, async (state) => {
			const meant = await wholeCommand(context, command, state, whole, id);
			return meant.ok ? ok([meant.value]) : meant;
		});
		if (!done.ok) return done;
		const { state, journal, count } = done.value;
		if (count > 0 && WRITES_RECORD.includes(command.do)) {
			const written = toAssemblyRecord(journal, whole, assembly);
			const put = await context.record.put('assembly', written, { against: 'anything' });
			if (!put.ok) return put;
			const seated = await seatElected(context.record, whole, written);
			if (!seated.ok) return seated;
		}
		return ok({ version: state.version, phase: state.phase });
	},
});
