import { z } from 'zod';
import { ok } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { type SittingCommand, type SittingState, toAssemblyRecord } from '../../domain/sitting/index.ts';
import { entitlement, rollOf } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { act, findAssembly } from './act.ts';
import { COMMAND, type CommandInput } from './inputs.ts';

/** After these the record of the assembly is written anew from its sitting, so that its minutes say what happened. */
const WRITES_RECORD: readonly CommandInput['do'][] = ['close', 'adjourn', 'draftMinutes', 'signMinutes', 'publishMinutes'];

/** The poll of a resolution has its name, with a number where one before it was annulled. */
function freePoll(state: SittingState, resolution: string): string {
	const before = [...state.polls.keys()].filter((id) => id === resolution || id.startsWith(`${resolution}-`)).length;
	return before === 0 ? resolution : `${resolution}-${before + 1}`;
}

function wholeCommand(input: CommandInput, state: SittingState, record: AssociationRecord): SittingCommand {
	if (input.do === 'openSheet') return { do: 'openSheet', voices: rollOf(entitlement(record, state.convened.date)) };
	if (input.do !== 'openVote') return input;
	const { resolution } = input;
	const subject = { kind: 'resolution', resolution } as const;
	return { do: 'openPoll', poll: { id: freePoll(state, resolution), subject, room: 'hands', secret: false } };
}

/** Does what the chair or the secretary asks of a sitting; what happened is in the journal, and nowhere else. */
export const commandSitting = defineAction({
	name: 'sittings.command',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: held(values.id), command: COMMAND }),
	run: async (context, { assembly: id, command }) => {
		const found = await findAssembly(context.record, id);
		if (!found.ok) return found;
		const { whole, assembly } = found.value;
		const done = await act(context, found.value, (state) => [wholeCommand(command, state, whole)]);
		if (!done.ok) return done;
		const { state, journal, count } = done.value;
		if (count > 0 && WRITES_RECORD.includes(command.do)) {
			const written = await context.record.put('assembly', toAssemblyRecord(journal, whole, assembly), { against: 'anything' });
			if (!written.ok) return written;
		}
		return ok({ version: state.version, phase: state.phase });
	},
});
