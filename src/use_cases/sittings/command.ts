import { z } from 'zod';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { perform, type SittingCommand, type SittingJournal, type SittingState, toAssemblyRecord } from '../../domain/sitting/index.ts';
import { entitlement, namingOf, rollOf } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal, sittingRefusalText } from '../../i18n/refusals/index.ts';
import { advanceSitting, keptRecord, lockSitting } from '../../store/index.ts';
import { type ActionContext, defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { SITTING_EVENT, sittingOrConvened } from './course.ts';
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

/** Writes the assembly as its sitting made it. */
async function writeAssembly(
	{ record }: ActionContext,
	whole: AssociationRecord,
	journal: SittingJournal,
	assembly: AssociationRecord['assemblies'][number],
): Promise<Result<unknown, Refusal>> {
	return record.put('assembly', toAssemblyRecord(journal, whole, assembly), { against: 'anything' });
}

/** Does what the chair or the secretary asks of a sitting; what happened is in the journal, and nowhere else. */
export const commandSitting = defineAction({
	name: 'sittings.command',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: held(values.id), command: COMMAND }),
	run: async (context, { assembly: id, command }) => {
		const { record, now } = context;
		const whole = await keptRecord(record);
		const assembly = whole?.assemblies.find((one) => one.id === id);
		if (whole === undefined || assembly === undefined) return refused(refusal('not-found', { key: id }));
		await lockSitting(record, id);
		const { journal, state, fresh } = await sittingOrConvened(record, whole, assembly, now);
		const done = perform(state, wholeCommand(command, state, whole), now);
		if (!done.ok)
			return refused({ ...refusal('sitting-refused', { why: done.error.code }), said: sittingRefusalText(done.error, namingOf(whole)) });
		const { events, state: after } = done.value;
		const happened = [...fresh, ...events];
		for (const event of happened) {
			await record.journal.note({ event: SITTING_EVENT, key: id, before: null, after: event });
		}
		if (events.length > 0 && WRITES_RECORD.includes(command.do)) {
			const written = await writeAssembly(context, whole, [...journal, ...events], assembly);
			if (!written.ok) return written;
		}
		if (happened.length > 0) await advanceSitting(record, id, after.version);
		return ok({ version: after.version, phase: after.phase });
	},
});
