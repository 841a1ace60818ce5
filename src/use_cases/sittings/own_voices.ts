import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import type { Elector } from '../../domain/polls/index.ts';
import type { PollState, SittingState } from '../../domain/sitting/index.ts';
import { namingOf, type VoiceId } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { keptRecord, type RecordReader, votersOf } from '../../store/index.ts';
import { defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';
import { sittingCourse } from './course.ts';

/** A voice that someone casts at the poll that is open; before there is one, one that they hold. */
export interface OwnVoice {
	readonly id: string;
	readonly name: string;
	readonly channel: Elector['channel'];
	readonly voted: boolean;
}

type Held = Pick<SittingState, 'roll' | 'carried' | 'held'>;

/** The voices that a person may hold, their own and those whose proxies they carry. */
function mayHold({ roll, carried }: Held, person: string): readonly VoiceId[] {
	return [...new Set([...(roll.byPerson.get(person) ?? []), ...(carried.byHolder.get(person) ?? [])])];
}

/** The voices that a person holds now. */
export function voicesHeld(state: Held, person: string): readonly VoiceId[] {
	return mayHold(state, person).filter((id) => state.held.get(id)?.holder === person);
}

function electorsOf(state: Held, { electors }: PollState, person: string): readonly Elector[] {
	return mayHold(state, person).flatMap((id) => {
		const elector = electors.get(id);
		return elector === undefined || elector.left || elector.holders.at(-1) !== person ? [] : [elector];
	});
}

/** The voices that a person casts now. Constant in how many attend: thousands ask at the opening of a vote. */
export async function ownVoices(
	reader: RecordReader,
	assembly: string,
	state: SittingState,
	person: string,
	nameOf: (id: string) => string,
): Promise<readonly OwnVoice[]> {
	const poll = [...state.polls.values()].find(({ status }) => status === 'open');
	if (poll === undefined) {
		return voicesHeld(state, person).map((id) => ({ id, name: nameOf(id), channel: 'electronic' as const, voted: false }));
	}
	const electors = electorsOf(state, poll, person);
	const voices = electors.map((one) => one.voice);
	const voted = await votersOf(reader, { assembly, poll: poll.config.id }, poll.config.secret, voices);
	return electors.map(({ voice, channel }) => ({ id: voice, name: nameOf(voice), channel, voted: voted.includes(voice) }));
}

/** The voices that whoever attends casts now, and nothing else of the sitting. */
export const readOwnVoices = defineQuery({
	name: 'sittings.own_voices',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: held(values.id) }),
	run: async ({ record, actor }, { assembly }) => {
		const { person } = actor;
		if (person === undefined) return refused(refusal('no-person'));
		const course = await sittingCourse(record, assembly);
		const whole = await keptRecord(record);
		if (course === undefined || whole === undefined) return ok([]);
		return ok(await ownVoices(record, assembly, course.state, person, namingOf(whole)));
	},
});
