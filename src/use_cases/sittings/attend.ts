import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import type { SittingState } from '../../domain/sitting/index.ts';
import { remoteApplied } from '../../domain/statutes/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';
import { scrutinises } from '../scrutiny/may.ts';
import { findAssembly } from './act.ts';
import { sittingOrConvened } from './course.ts';
import { ownVoices, voicesHeld } from './own_voices.ts';
import { receiptsOf, roomView } from './room.ts';
import { resultTold, titleOf } from './told.ts';

/** The title of a poll that is counted, and how it was. */
function toldOf(state: SittingState, id: string, nameOf: (id: string) => string) {
	const poll = state.polls.get(id);
	const told = poll?.status === 'counted' ? resultTold(state, poll, nameOf) : null;
	return poll === undefined || told === null ? null : { title: titleOf(state, poll.config.subject, nameOf), told };
}

/** A sitting as one person attends it: what everyone sees, and the voices that the person casts. */
export const attendSitting = defineQuery({
	name: 'sittings.attend',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: held(values.id), receipts: z.exactOptional(held(values.id)), told: z.exactOptional(held(values.id)) }),
	run: async ({ record: reader, actor, now }, { assembly: id, receipts, told }) => {
		const { person } = actor;
		if (person === undefined) return refused(refusal('no-person'));
		const found = await findAssembly(reader, id);
		if (!found.ok) return found;
		const { whole, assembly } = found.value;
		const { state } = await sittingOrConvened(reader, whole, assembly, now);
		const room = await roomView(reader, whole, id);
		const nameOf = namingOf(whole);
		const { rule } = remoteApplied(state.convened.statutes, state.convened.kind);
		return ok({
			date: assembly.date,
			name: nameOf(person),
			place: state.people.get(person)?.place ?? null,
			mayAttend:
				state.sheetOpen && ['convened', 'open', 'suspended'].includes(state.phase) && (rule.allowed || !state.roll.byPerson.has(person)),
			/** Whether they signed the attendance sheet on their screen; null where there is nothing to sign now. */
			signed:
				state.sheetOpen && state.people.get(person)?.place !== undefined && ['convened', 'open', 'suspended'].includes(state.phase)
					? state.people.get(person)?.signedAt !== undefined
					: null,
			asked: state.queue.some((one) => one.person === person),
			/** Those that the person holds, whether something is voted or not. */
			held: voicesHeld(state, person).map((id) => ({ id, name: nameOf(id) })),
			voices: await ownVoices(reader, id, state, person, nameOf),
			/** Whether they count the papers. */
			scrutinises: scrutinises(actor, state),
			/** How one poll was counted, where that is asked. */
			told: told === undefined ? null : toldOf(state, told, nameOf),
			room: room ?? null,
			receipts: receipts === undefined ? [] : await receiptsOf(reader, state, receipts, nameOf),
		});
	},
});
