import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { type SittingCommand, SPEAKER_LISTS } from '../../domain/sitting/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { act, findAssembly } from './act.ts';

/** What whoever attends may do by themselves, beside voting: each a command of the domain, of themselves. */
const COMMANDS = {
	attend: (person) => ({ do: 'checkIn', person, place: 'remote' }),
	leave: (person) => ({ do: 'checkOut', person }),
	sign: (person) => ({ do: 'signSheet', person }),
	ask: (person, list) => ({ do: 'askToSpeak', person, ...(list === undefined ? {} : { list }) }),
	withdraw: (person) => ({ do: 'endSpeaker', person }),
} as const satisfies Readonly<Record<string, (person: string, list?: string) => SittingCommand>>;

/** Attends from a distance or leaves, signs the attendance sheet, asks for the floor or gives it up. Who is in the room is noted at the desk. */
export const takePart = defineAction({
	name: 'sittings.take_part',
	permission: 'sitting.take_part',
	input: z.strictObject({
		assembly: held(values.id),
		do: z.enum(['attend', 'leave', 'sign', 'ask', 'withdraw']),
		/** Of who asks to speak where women and men alternate: the list that they put themselves on. */
		list: z.exactOptional(z.enum(SPEAKER_LISTS)),
	}),
	run: async (context, input) => {
		const { person } = context.actor;
		if (person === undefined) return refused(refusal('no-person'));
		const found = await findAssembly(context.record, input.assembly);
		if (!found.ok) return found;
		const done = await act(context, found.value, () => [COMMANDS[input.do](person, input.list)]);
		return done.ok ? ok({ version: done.value.state.version }) : done;
	},
});
